# @EXPECTED_RESULTS@: CORRECT
word = input()
if word in ["b"]:
    word = "wrong"
print(word)
