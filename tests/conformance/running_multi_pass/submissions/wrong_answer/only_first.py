n = int(input())
print(n - 1 if n in (2, 4) else n)
