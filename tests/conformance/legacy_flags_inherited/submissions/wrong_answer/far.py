word = input()
print("2.2" if word == "2.0" else word)
