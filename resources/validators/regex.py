"""Accepts an output in which the regular expression of the answer file is found.

An output validator of the ICPC package format: regex.py INPUT ANSWER FEEDBACK_FOLDER < OUTPUT.
Dots match line feeds, and ^ and $ match at every line.
"""

import re
import sys


def main() -> int:
    with open(sys.argv[2], encoding="utf-8") as answer:
        pattern = answer.read().rstrip()
    output = sys.stdin.buffer.read().decode("utf-8", "replace")
    if re.search(pattern, output, re.MULTILINE | re.DOTALL):
        return 42
    with open(sys.argv[3] + "judgemessage.txt", "w", encoding="utf-8") as message:
        message.write("the output does not match the expected pattern\n")
    return 43


sys.exit(main())
