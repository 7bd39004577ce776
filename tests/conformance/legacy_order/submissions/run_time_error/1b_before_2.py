word = input()
if word in ["2"]:
    word = "wrong"
if word in ["1b"]:
    raise SystemExit(1)
print(word)
