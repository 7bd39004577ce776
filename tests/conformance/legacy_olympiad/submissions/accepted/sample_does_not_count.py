# @EXPECTED_SCORE@: 100
word = input()
if word in ["s"]:
    raise SystemExit(1)
print(word)
