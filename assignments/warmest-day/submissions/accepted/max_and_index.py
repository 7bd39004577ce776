n = int(input())
temperatures = list(map(int, input().split()))
best = max(temperatures)
print(best, temperatures.index(best) + 1)
