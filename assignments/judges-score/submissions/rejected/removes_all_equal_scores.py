# Crosses out every highest and every lowest score: sometimes none is left to divide by.
def judges_score(scores):
    highest = max(scores)
    lowest = min(scores)
    counted = [score for score in scores if highest != score != lowest]
    return sum(counted) / len(counted)
