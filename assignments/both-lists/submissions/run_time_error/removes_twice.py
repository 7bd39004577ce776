# list.remove raises a ValueError when the name is already gone.
def both_lists(first, second):
    common = set(first) & set(second)
    left = sorted(common)
    result = []
    for name in first:
        if name in common:
            left.remove(name)
            result.append(name)
    return result
