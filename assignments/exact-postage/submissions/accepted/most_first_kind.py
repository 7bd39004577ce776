# Finds another answer than fewest_first_kind.cpp wherever there are several.
total, a, b = map(int, input().split())
for x in range(total // a, -1, -1):
    rest = total - x * a
    if rest % b == 0:
        print(x, rest // b)
        break
else:
    print("impossible")
