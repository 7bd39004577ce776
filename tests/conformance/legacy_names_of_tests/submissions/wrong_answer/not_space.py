word = input()
print("wrong" if word == "space" else word)
