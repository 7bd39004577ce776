word = input()
if word in ["b2"]:
    word = "wrong"
print(word)
