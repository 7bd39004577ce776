total, a, b = map(int, input().split())

# Write your code here.
