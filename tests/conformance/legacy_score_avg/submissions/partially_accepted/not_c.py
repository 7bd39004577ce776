# @EXPECTED_SCORE@: 15
word = input()
if word in ["c1"]:
    word = "wrong"
print(word)
