public class Solution {
    public static boolean isPalindrome(String text) {
        // Write your code here.
        return false;
    }
}
