n = int(input())
kilometres = 0.0
minutes = 0
for _ in range(n):
    words = input().split()
    kilometres += float(words[0])
    minutes += int(words[1])
print(60 * kilometres / minutes)
