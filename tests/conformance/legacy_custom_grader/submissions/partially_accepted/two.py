# @EXPECTED_SCORE@: 70
word = input()
if word in ["b"]:
    raise SystemExit(1)
print(word)
