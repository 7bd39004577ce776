import sys

with open(sys.argv[1]) as given, open(sys.argv[2]) as answer:
    word = given.read().split()
    known = answer.read().split()
if known and known != word:
    sys.exit(1)
sys.exit(42 if sys.stdin.read().split() == word else 43)
