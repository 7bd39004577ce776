// When all scores are equal, a lower one is never found.
function judgesScore(scores) {
    let sum = 0;
    for (const score of scores) {
        sum += score;
    }
    const highest = Math.max(...scores);
    let lowest = highest;
    for (let i = 0; i < scores.length || lowest === highest; i++) {
        lowest = Math.min(lowest, scores[i % scores.length]);
    }
    return (sum - highest - lowest) / (scores.length - 2);
}
