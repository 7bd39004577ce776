words = input().split()
print("n" + words[0] if len(words) == 1 else words[1][1:])
