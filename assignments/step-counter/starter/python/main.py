n, q = map(int, input().split())
steps = list(map(int, input().split()))
for _ in range(q):
    first, last = map(int, input().split())
    # Use the two numbers here.

# Write your code here.
