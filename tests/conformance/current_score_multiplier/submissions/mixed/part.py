word = input()
print(word, {"a": 0.5, "b": 0}.get(word, ""))
