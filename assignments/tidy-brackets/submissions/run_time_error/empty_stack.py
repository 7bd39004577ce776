# pop() from an empty list raises an IndexError.
partner = {")": "(", "]": "[", "}": "{"}
stack = []
tidy = True
for character in input().strip():
    if character in partner:
        if stack.pop() != partner[character]:
            tidy = False
            break
    else:
        stack.append(character)
print("tidy" if tidy and not stack else "untidy")
