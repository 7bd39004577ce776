print(input(), 1234.5)
