import os
import sys

# Counts down by passes: each must print one less than it was given.
given = int(open(sys.argv[1]).read())
feedback = sys.argv[3]
if os.path.exists(feedback + "nextpass.in"):
    sys.exit(1)
words = sys.stdin.read().split()
if len(words) != 1 or int(words[0]) != given - 1:
    sys.exit(43)
if given > 1:
    with open(feedback + "nextpass.in", "w") as out:
        out.write(f"{given - 1}\n")
sys.exit(42)
