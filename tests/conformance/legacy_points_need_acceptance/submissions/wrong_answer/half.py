# @EXPECTED_SCORE@: 0
word = input()
if word in ["b"]:
    word = "wrong"
print(word)
