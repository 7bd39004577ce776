print(5000, flush=True)
input()
