word = input()
if word in ["3-hard"]:
    word = "wrong"
print(word)
