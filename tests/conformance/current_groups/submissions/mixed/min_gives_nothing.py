word = input()
if word in ["c1"]:
    raise SystemExit(1)
print(word)
