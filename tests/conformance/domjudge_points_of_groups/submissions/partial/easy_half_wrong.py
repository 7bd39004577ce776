# @EXPECTED_RESULTS@: WRONG-ANSWER
# @EXPECTED_SCORE@: 30
word = input()
print("wrong" if word == "b" else word)
