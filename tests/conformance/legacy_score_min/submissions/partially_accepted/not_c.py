# @EXPECTED_SCORE@: 5
word = input()
if word in ["c1"]:
    word = "wrong"
print(word)
