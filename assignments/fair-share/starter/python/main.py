sweets, children = map(int, input().split())

# Write your code here.
