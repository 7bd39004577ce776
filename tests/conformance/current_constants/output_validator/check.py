import sys

with open(sys.argv[1]) as given:
    keeps = "{" * 2 + "word" + "}" * 2
    expected = "{{word.loud}}" if keeps in given.read() else "{{word}}"
sys.exit(42 if sys.stdin.read().split() == [expected] else 43)
