word = input()
print("wrong" if word == "group" else word)
