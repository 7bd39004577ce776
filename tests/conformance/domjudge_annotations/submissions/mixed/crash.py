# @EXPECTED_RESULTS@: RUN_TIME_ERROR
word = input()
if word in ["b"]:
    raise SystemExit(1)
print(word)
