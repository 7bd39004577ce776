word = input()
print(word + " 7" if word != "b" else "x")
