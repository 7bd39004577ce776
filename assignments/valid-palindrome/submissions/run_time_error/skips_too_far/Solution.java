// While it skips punctuation it does not look for the end of the text.
public class Solution {
    public static boolean isPalindrome(String text) {
        int left = 0;
        int right = text.length() - 1;
        while (left < right) {
            while (!Character.isLetterOrDigit(text.charAt(left))) {
                left++;
            }
            while (!Character.isLetterOrDigit(text.charAt(right))) {
                right--;
            }
            char a = Character.toLowerCase(text.charAt(left));
            char b = Character.toLowerCase(text.charAt(right));
            if (a != b) {
                return false;
            }
            left++;
            right--;
        }
        return true;
    }
}
