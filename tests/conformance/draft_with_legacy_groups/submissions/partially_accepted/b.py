# @EXPECTED_SCORE@: 60
word = input()
if word in ["a2"]:
    word = "wrong"
print(word)
