input()
print("a b c")
