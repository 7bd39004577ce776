# @EXPECTED_RESULTS@: RUN-ERROR
# @EXPECTED_SCORE@: 20
word = input()
assert word != "e"
print(word)
