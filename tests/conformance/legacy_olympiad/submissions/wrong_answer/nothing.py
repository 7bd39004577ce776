# @EXPECTED_SCORE@: 0
word = input()
if word in ["g1a"]:
    word = "wrong"
if word in ["g2a", "g3a"]:
    raise SystemExit(1)
print(word)
