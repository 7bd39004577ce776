// Builds the cleaned text anew for each of its characters.
public class Solution {
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }

    public static boolean isPalindrome(String text) {
        for (int i = 0; i < clean(text).length(); i++) {
            if (clean(text).charAt(i) != clean(text).charAt(clean(text).length() - 1 - i)) {
                return false;
            }
        }
        return true;
    }
}
