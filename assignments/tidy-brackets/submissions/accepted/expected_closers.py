closer = {"(": ")", "[": "]", "{": "}"}


def is_tidy(text):
    expected = []
    for character in text:
        if character in closer:
            expected.append(closer[character])
        elif not expected or expected.pop() != character:
            return False
    return not expected


print("tidy" if is_tidy(input().strip()) else "untidy")
