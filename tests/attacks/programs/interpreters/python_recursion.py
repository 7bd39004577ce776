# expect: signalled SEGV or killed memory or exited 1
# options: --cpu-time 2 --wall-time 4
# needs: program python3
# stdout: lacks "survived"
# note: a recursion limit that the student set too high
import sys

sys.setrecursionlimit(10**9)


def descend(level):
    return [descend(level + 1)]


descend(0)
print("survived")
