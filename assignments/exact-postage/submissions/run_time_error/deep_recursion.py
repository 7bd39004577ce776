# Sticks on one stamp per call; Python allows about a thousand calls inside each other.
def search(rest, a, b, x):
    if rest < 0:
        return None
    if rest % b == 0:
        return x, rest // b
    return search(rest - a, a, b, x + 1)


total, a, b = map(int, input().split())
found = search(total, a, b, 0)
if found is None:
    print("impossible")
else:
    print(*found)
