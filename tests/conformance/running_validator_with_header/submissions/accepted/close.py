print(int(input()) + 0.05)
