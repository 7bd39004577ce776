import sys

with open(sys.argv[1]) as given:
    word = given.read().strip()
answer = sys.stdin.read().strip()
if not answer.startswith(word):
    sys.exit(43)
points = answer[len(word):].strip()
if points:
    with open(sys.argv[3] + "score_multiplier.txt", "w") as score:
        score.write(points + "\n")
sys.exit(42)
