# Python ends a recursion of more than about a thousand calls with a RecursionError.
def squares_up_to(n, root):
    if (root + 1) * (root + 1) > n:
        return root
    return squares_up_to(n, root + 1)


print(squares_up_to(int(input()), 0))
