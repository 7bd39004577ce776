# Walks through all days for each question.
n, q = map(int, input().split())
steps = list(map(int, input().split()))
for _ in range(q):
    first, last = map(int, input().split())
    walked = 0
    for day in range(1, n + 1):
        if day >= first and day <= last:
            walked += steps[day - 1]
    print(walked)
