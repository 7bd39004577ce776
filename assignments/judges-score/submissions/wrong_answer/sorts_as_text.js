// Without a comparison, 10 comes before 9 and 100 before both.
function judgesScore(scores) {
    const counted = [...scores].sort().slice(1, -1);
    return counted.reduce((sum, score) => sum + score, 0) / counted.length;
}
