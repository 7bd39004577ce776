# expect: exited 0
# options: --cpu-time 2 --wall-time 4
# needs: program python3
# stdout: is "held\n"
# note: modules must come from the system and the box only, not from the machine's user
import os
import sys

for entry in sys.path:
    if entry and not entry.startswith(("/usr/", "/attack")):
        print("BREACH: imports from", entry)
if os.path.exists(os.path.expanduser("~/.local")):
    print("BREACH: the user's packages")
print("held")
