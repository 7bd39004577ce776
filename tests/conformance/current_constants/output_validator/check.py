import sys

with open(sys.argv[2]) as answer:
    expected = answer.read().split()
if expected not in (["{{word}}"], ["{{word.loud}}"]):
    sys.exit("the constants are not replaced")
sys.exit(42 if sys.stdin.read().split() == expected else 43)
