import time

while time.process_time() < 3:
    pass
print(input())
