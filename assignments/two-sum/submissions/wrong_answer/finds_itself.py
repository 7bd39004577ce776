# Stores all positions first: with target 10 the number 5 may take itself for its partner.
def two_sum(numbers, target):
    position = {number: i for i, number in enumerate(numbers)}
    for i, number in enumerate(numbers):
        if target - number in position:
            return [i, position[target - number]]
