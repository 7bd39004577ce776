# @EXPECTED_RESULTS@: TIMELIMIT, WRONG_ANSWER
word = input()
if word in ["a"]:
    word = "wrong"
print(word)
