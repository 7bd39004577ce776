def judges_score(scores):
    counted = sorted(scores)[1:-1]
    return sum(counted) / len(counted)
