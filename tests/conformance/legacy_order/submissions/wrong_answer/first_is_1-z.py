word = input()
if word in ["1-z"]:
    word = "wrong"
if word in ["10"]:
    raise SystemExit(1)
print(word)
