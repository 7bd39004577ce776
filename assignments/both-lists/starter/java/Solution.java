import java.util.ArrayList;
import java.util.List;

public class Solution {
    public static String[] bothLists(String[] first, String[] second) {
        List<String> result = new ArrayList<>();
        // Write your code here.
        return result.toArray(new String[0]);
    }
}
