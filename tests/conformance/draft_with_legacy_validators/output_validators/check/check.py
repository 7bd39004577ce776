import sys

sys.exit(42 if sys.stdin.read().split() == ["yes"] else 43)
