word = input()
print("wrong" if word == "letter" else word)
