# The inner loop runs one step too far.
def two_sum(numbers, target):
    for i in range(min(len(numbers), 100)):
        for j in range(i + 1, len(numbers) + 1):
            if numbers[i] + numbers[j] == target:
                return [i, j]
