function judgesScore(scores) {
    let sum = 0;
    for (const score of scores) {
        sum += score;
    }
    return (sum - Math.max(...scores) - Math.min(...scores)) / (scores.length - 2);
}
