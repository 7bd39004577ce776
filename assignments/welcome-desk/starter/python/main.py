name = input()

# Write your code here.
