import sys

with open(sys.argv[1]) as given:
    word = given.read().strip()
answer = sys.stdin.read().strip()
if not answer.startswith(word):
    # Points of a rejected output, which count for nothing.
    with open(sys.argv[3] + "score.txt", "w") as score:
        score.write("1\n")
    sys.exit(43)
points = answer[len(word):].strip()
if points:
    with open(sys.argv[3] + "score.txt", "w") as score:
        score.write(points + "\n")
sys.exit(42)
