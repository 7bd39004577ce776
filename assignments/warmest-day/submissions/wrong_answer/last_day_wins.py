n = int(input())
temperatures = list(map(int, input().split()))
best = temperatures[0]
best_day = 1
for day, temperature in enumerate(temperatures, start=1):
    if temperature >= best:
        best = temperature
        best_day = day
print(best, best_day)
