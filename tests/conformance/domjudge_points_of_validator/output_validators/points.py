import sys

with open(sys.argv[1]) as given:
    expected = given.read().strip()
word, points = (sys.stdin.read().split() + ["", "0"])[:2]
with open(sys.argv[3] + "score.txt", "w") as score:
    score.write((points if word == expected else "0") + "\n")
sys.exit(42 if word == expected else 43)
