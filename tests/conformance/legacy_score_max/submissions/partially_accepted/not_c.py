# @EXPECTED_SCORE@: 25
word = input()
if word in ["c1"]:
    word = "wrong"
print(word)
