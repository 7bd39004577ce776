# Looks for any integers at all: x may be larger than fits, then y is negative.
total, a, b = map(int, input().split())
for x in range(0, total // a + 1001):
    rest = total - x * a
    if rest % b == 0:
        print(x, rest // b)
        break
else:
    print("impossible")
