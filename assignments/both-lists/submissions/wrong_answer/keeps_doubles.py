# A name that occurs twice on the first list occurs twice in the result.
def both_lists(first, second):
    wanted = set(second)
    return [name for name in first if name in wanted]
