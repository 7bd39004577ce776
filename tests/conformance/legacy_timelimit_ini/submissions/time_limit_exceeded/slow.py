import time

end = time.process_time() + 1.6
while time.process_time() < end:
    pass
print(input())
