word = input()
if word in ["b"]:
    word = "wrong"
print(word)
