public class Solution {
    public static boolean isPalindrome(String text) {
        int left = 0;
        int right = text.length() - 1;
        while (left < right) {
            char a = Character.toLowerCase(text.charAt(left));
            char b = Character.toLowerCase(text.charAt(right));
            if (!Character.isLetterOrDigit(a)) {
                left++;
            } else if (!Character.isLetterOrDigit(b)) {
                right--;
            } else if (a != b) {
                return false;
            } else {
                left++;
                right--;
            }
        }
        return true;
    }
}
