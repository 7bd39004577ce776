word = input()
print(word * (word != "a"))
