text = input().strip()

# Write your code here.
