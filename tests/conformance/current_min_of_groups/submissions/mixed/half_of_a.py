word = input()
if word in ["a1"]:
    word = "wrong"
print(word)
