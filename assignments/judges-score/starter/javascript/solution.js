function judgesScore(scores) {
    // Write your code here.
    return 0;
}
