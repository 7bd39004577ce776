# A name of one word or of three cannot be unpacked into two variables.
first, last = input().split()
print(f"Welcome, {first} {last}!")
