// == asks whether both are the same object, not whether the names are equal.
import java.util.LinkedHashSet;
import java.util.Set;

public class Solution {
    public static String[] bothLists(String[] first, String[] second) {
        Set<String> both = new LinkedHashSet<>();
        for (int i = 0; i < first.length && i < 100; i++) {
            for (int j = 0; j < second.length && j < 100; j++) {
                if (first[i] == second[j]) {
                    both.add(first[i]);
                }
            }
        }
        return both.toArray(new String[0]);
    }
}
