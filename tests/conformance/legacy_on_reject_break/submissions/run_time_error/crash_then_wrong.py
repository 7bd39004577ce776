word = input()
if word in ["b"]:
    word = "wrong"
if word in ["a"]:
    raise SystemExit(1)
print(word)
