n, d = map(int, input().split())
levels = list(map(int, input().split()))

# Write your code here.
