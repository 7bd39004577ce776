# The right idea, but one step for each of a thousand million squares.
n = int(input())
root = 0
while (root + 1) * (root + 1) <= n:
    root += 1
print(root)
