# @EXPECTED_SCORE@: 4
word = input()
print(7 if word == "1" else word)
