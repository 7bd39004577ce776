def two_sum(numbers, target):
    order = sorted(range(len(numbers)), key=numbers.__getitem__)
    low = 0
    high = len(order) - 1
    while low < high:
        total = numbers[order[low]] + numbers[order[high]]
        if total == target:
            return sorted([order[low], order[high]])
        if total < target:
            low += 1
        else:
            high -= 1
