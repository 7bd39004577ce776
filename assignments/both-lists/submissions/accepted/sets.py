def both_lists(first, second):
    return list(set(first) & set(second))
