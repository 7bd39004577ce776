# @EXPECTED_SCORE@: 15
word = input()
print(word)
