sweets, children = map(int, input().split())
if children == 0:
    print(0, sweets)
else:
    print(sweets // children, sweets % children)
