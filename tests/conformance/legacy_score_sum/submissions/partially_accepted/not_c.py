# @EXPECTED_SCORE@: 45
word = input()
if word in ["c1"]:
    word = "wrong"
print(word)
