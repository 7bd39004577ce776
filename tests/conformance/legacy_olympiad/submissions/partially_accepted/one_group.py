# @EXPECTED_SCORE@: 40
# @EXPECTED_GRADES@ WA RTE AC
word = input()
if word in ["g1a"]:
    word = "wrong"
if word in ["g2b"]:
    raise SystemExit(1)
print(word)
