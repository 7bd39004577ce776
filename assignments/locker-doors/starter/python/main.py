n = int(input())

# Write your code here.
