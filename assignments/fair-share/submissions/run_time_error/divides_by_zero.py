sweets, children = map(int, input().split())
print(*divmod(sweets, children))
