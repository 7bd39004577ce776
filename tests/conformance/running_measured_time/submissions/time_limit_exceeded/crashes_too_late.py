import time

while time.process_time() < 1.7:
    pass
print(input())
raise SystemExit(1)
