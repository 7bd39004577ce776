word = input()
if word in ["2-easy"]:
    raise SystemExit(1)
print(word)
