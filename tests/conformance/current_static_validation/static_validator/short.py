import os
import sys

language, entry, feedback, limit = sys.argv[1:]
if language != "python3":
    sys.exit(43)
sys.exit(42 if os.path.getsize(entry) <= int(limit) else 43)
