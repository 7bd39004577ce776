public class Solution {
    public static double judgesScore(double[] scores) {
        // Write your code here.
        return 0.0;
    }
}
