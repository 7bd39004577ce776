import sys

results = [line.split() for line in sys.stdin]
bonus = int(sys.argv[1])
scores = sorted((float(score) for verdict, score in results if verdict == "AC"), reverse=True)
print("AC" if scores else "WA", sum(scores[:2]) + bonus * (len(scores) == 3))
