# A long part counts for more than a short one, but not here.
n = int(input())
speeds = []
for _ in range(n):
    words = input().split()
    speeds.append(float(words[0]) / int(words[1]) * 60)
print(sum(speeds) / n)
