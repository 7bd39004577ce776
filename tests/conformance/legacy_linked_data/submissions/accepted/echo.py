# @EXPECTED_SCORE@: 30
word = input()
print(word)
