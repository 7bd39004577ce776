word = input()
if word in ["a"]:
    word = "wrong"
print(word)
