# Deletes neighbouring pairs until nothing changes: one pass for each level of nesting.
text = input().strip()
before = None
while text != before:
    before = text
    text = text.replace("()", "").replace("[]", "").replace("{}", "")
print("untidy" if text else "tidy")
