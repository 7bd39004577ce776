import sys

sys.exit(42 if "a" in sys.stdin.read() else 43)
