input()
print("a")
