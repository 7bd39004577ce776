# Compares every day with the next one; the last day has none.
n = int(input())
temperatures = list(map(int, input().split()))
best_day = 0
for day in range(n):
    if temperatures[day + 1] > temperatures[best_day]:
        best_day = day + 1
print(temperatures[best_day], best_day + 1)
