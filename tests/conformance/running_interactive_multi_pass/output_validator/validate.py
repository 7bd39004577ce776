import sys

# First pass: the program is given a number and says a word. Second pass: it is given the word.
given = open(sys.argv[1]).read().split()
print(*given, flush=True)
said = sys.stdin.readline().split()
if len(given) == 1:
    if len(said) != 1:
        sys.exit(43)
    with open(sys.argv[3] + "nextpass.in", "w") as out:
        out.write(f"back {said[0]}\n")
    sys.exit(42)
sys.exit(42 if said == open(sys.argv[2]).read().split() else 43)
