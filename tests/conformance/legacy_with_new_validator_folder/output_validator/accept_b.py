import sys

sys.exit(42 if sys.stdin.read().split() == ["b"] else 43)
