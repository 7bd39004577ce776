import time

end = time.process_time() + 0.42
while time.process_time() < end:
    pass
print(input())
