# Compares each minute with the one before it, not with the whole stretch.
import sys

words = list(map(int, sys.stdin.read().split()))
n, d = words[0], words[1]
levels = words[2 : 2 + n]
best = length = 1
for i in range(1, n):
    length = length + 1 if abs(levels[i] - levels[i - 1]) <= d else 1
    best = max(best, length)
print(best)
