word = input()
print("wrong" if word == "a" else word)
