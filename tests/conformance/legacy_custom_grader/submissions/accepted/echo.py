# @EXPECTED_SCORE@: 100
word = input()
print(word)
