# Right, but quadratic: earns the points of the first group.
import sys

words = list(map(int, sys.stdin.read().split()))
n, d = words[0], words[1]
levels = words[2 : 2 + n]
best = 0
for begin in range(n):
    loudest = softest = levels[begin]
    length = 0
    for level in levels[begin:]:
        loudest = max(loudest, level)
        softest = min(softest, level)
        if loudest - softest > d:
            break
        length += 1
    best = max(best, length)
print(best)
