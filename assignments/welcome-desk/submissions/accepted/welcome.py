name = input()
print(f"Welcome, {name}!")
