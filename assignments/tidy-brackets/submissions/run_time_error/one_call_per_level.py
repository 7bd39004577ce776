# Checks the inside of each bracket with a call of its own: too deep for Python.
closer = {"(": ")", "[": "]", "{": "}"}


def skip(text, position):
    """Returns the position after all tidy pairs that begin here."""
    while position < len(text) and text[position] in closer:
        end = skip(text, position + 1)
        if end >= len(text) or text[end] != closer[text[position]]:
            return position
        position = end + 1
    return position


text = input().strip()
print("tidy" if skip(text, 0) == len(text) else "untidy")
