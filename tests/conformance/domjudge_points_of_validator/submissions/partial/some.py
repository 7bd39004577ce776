# @EXPECTED_RESULTS@: CORRECT
# @EXPECTED_SCORE@: 62.5
word = input()
print(word, 50 if word == "a" else 12.5)
