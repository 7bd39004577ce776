def two_sum(numbers, target):
    position = {}
    for j, number in enumerate(numbers):
        i = position.get(target - number)
        if i is not None:
            return [i, j]
        position[number] = j
