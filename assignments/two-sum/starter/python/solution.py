def two_sum(numbers, target):
    # Write your code here.
    return [0, 1]
