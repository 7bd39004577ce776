# @EXPECTED_SCORE@: 42.5
word = input()
print(word, 40.5 if word == "a" else "")
