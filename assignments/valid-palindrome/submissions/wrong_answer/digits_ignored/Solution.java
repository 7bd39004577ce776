// Keeps the letters only: "0P" becomes "p".
public class Solution {
    public static boolean isPalindrome(String text) {
        String kept = text.toLowerCase().replaceAll("[^a-z]", "");
        return new StringBuilder(kept).reverse().toString().equals(kept);
    }
}
