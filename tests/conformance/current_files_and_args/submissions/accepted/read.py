import sys

with open("word.txt") as file:
    print(file.read().strip(), sys.argv[1])
