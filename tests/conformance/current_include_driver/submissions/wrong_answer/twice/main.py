print(input() ** 2)
