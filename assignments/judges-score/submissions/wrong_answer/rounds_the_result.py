def judges_score(scores):
    counted = sorted(scores)[1:-1]
    return round(sum(counted) / len(counted), 2)
