word = input()
if word in ["x"]:
    word = "wrong"
if word in ["10"]:
    raise SystemExit(1)
print(word)
