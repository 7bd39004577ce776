word = input()
if word in ["x"]:
    word = "wrong"
if word in ["1b"]:
    raise SystemExit(1)
print(word)
