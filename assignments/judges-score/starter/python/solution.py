def judges_score(scores):
    # Write your code here.
    return 0.0
