# @EXPECTED_SCORE@: 23.333333333
word = input()
print(word)
