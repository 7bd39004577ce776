import sys

print("go", flush=True)
words = sys.stdin.read().split()
with open(sys.argv[3] + "judgemessage.txt", "w") as out:
    out.write(f"{len(words)} words")
sys.exit(42 if len(words) == 2 else 43)
