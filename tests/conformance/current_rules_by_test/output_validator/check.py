import sys

with open(sys.argv[1]) as given:
    word = given.read()
if sys.stdin.read() == word:
    sys.exit(42)
with open(sys.argv[3] + "judgemessage.txt", "w") as message:
    message.write("not the word " + word)
sys.exit(43)
