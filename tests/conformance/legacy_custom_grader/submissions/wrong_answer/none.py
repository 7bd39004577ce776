word = input()
if word in ["a", "c"]:
    word = "wrong"
if word in ["b"]:
    raise SystemExit(1)
print(word)
