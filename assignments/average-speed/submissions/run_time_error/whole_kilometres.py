# int("4.5") raises a ValueError.
n = int(input())
kilometres = 0
minutes = 0
for _ in range(n):
    distance, time = map(int, input().split())
    kilometres += distance
    minutes += time
print(60 * kilometres / minutes)
