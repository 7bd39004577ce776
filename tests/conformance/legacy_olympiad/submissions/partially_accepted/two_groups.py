# @EXPECTED_SCORE@: 70
# @EXPECTED_GRADES@ AC WA AC
word = input()
if word in ["g2b"]:
    word = "wrong"
print(word)
