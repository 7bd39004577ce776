word = input()
if word in ["a2"]:
    word = "wrong"
print(word)
