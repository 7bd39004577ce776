import sys
from collections import deque

words = list(map(int, sys.stdin.read().split()))
n, d = words[0], words[1]
levels = words[2 : 2 + n]
rising = deque()  # positions of possible minima, values rise
falling = deque()  # positions of possible maxima, values fall
left = 0
best = 0
for right, level in enumerate(levels):
    while rising and levels[rising[-1]] >= level:
        rising.pop()
    rising.append(right)
    while falling and levels[falling[-1]] <= level:
        falling.pop()
    falling.append(right)
    while levels[falling[0]] - levels[rising[0]] > d:
        left += 1
        if rising[0] < left:
            rising.popleft()
        if falling[0] < left:
            falling.popleft()
    best = max(best, right - left + 1)
print(best)
