// The sum is an int: the compound assignment cuts off the decimals without a word.
public class Solution {
    public static double judgesScore(double[] scores) {
        int sum = 0;
        double highest = scores[0];
        double lowest = scores[0];
        for (double score : scores) {
            sum += score;
            highest = Math.max(highest, score);
            lowest = Math.min(lowest, score);
        }
        return (sum - highest - lowest) / (scores.length - 2);
    }
}
