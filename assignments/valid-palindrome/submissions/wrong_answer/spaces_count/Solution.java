// Compares the whole text, spaces and punctuation included.
public class Solution {
    public static boolean isPalindrome(String text) {
        String lower = text.toLowerCase();
        return new StringBuilder(lower).reverse().toString().equals(lower);
    }
}
