import sys
from itertools import accumulate

words = list(map(int, sys.stdin.read().split()))
n, q = words[0], words[1]
total = [0, *accumulate(words[2 : 2 + n])]
questions = words[2 + n :]
for i in range(q):
    print(total[questions[2 * i + 1]] - total[questions[2 * i] - 1])
