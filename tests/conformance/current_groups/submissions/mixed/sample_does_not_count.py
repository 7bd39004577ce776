word = input()
if word in ["s"]:
    word = "wrong"
print(word)
