# There are not always five judges.
def judges_score(scores):
    lowest, a, b, c, highest = sorted(scores)
    return (a + b + c) / 3
