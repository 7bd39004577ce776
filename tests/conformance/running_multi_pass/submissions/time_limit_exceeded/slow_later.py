n = int(input())
while n == 1:
    pass
print(n - 1)
