def square(n):
    return 2 * n
