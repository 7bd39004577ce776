# After the second student half of the doors are open, but more students come.
n = int(input())
print((n + 1) // 2)
