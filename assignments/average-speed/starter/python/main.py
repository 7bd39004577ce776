n = int(input())
for _ in range(n):
    words = input().split()
    kilometres = float(words[0])
    minutes = int(words[1])
    # Use the two numbers here.

# Write your code here.
