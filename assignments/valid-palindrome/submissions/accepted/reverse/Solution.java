public class Solution {
    public static boolean isPalindrome(String text) {
        StringBuilder kept = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                kept.append(Character.toLowerCase(c));
            }
        }
        String forwards = kept.toString();
        return forwards.contentEquals(kept.reverse());
    }
}
