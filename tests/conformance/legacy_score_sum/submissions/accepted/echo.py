# @EXPECTED_SCORE@: 70
word = input()
print(word)
