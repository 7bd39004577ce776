# Compares each name of one list with each name of the other, letter by letter.
def same(name, other):
    if len(name) != len(other):
        return False
    for i in range(len(name)):
        if name[i] != other[i]:
            return False
    return True


def both_lists(first, second):
    result = []
    for name in first:
        for other in second:
            if same(name, other) and name not in result:
                result.append(name)
    return result
