word = input()
if word in ["a1", "b1"]:
    word = "wrong"
print(word)
