import sys
print("x", flush=True)
sys.stdin.read()
