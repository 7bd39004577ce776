import time

while time.process_time() < 0.6:
    pass
print(int(input()) - 1)
