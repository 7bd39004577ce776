input()
print("a b")
