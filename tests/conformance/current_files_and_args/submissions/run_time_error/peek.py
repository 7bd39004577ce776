with open("../a.ans") as file:
    print(file.read())
