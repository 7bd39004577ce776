import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

public class Solution {
    public static String[] bothLists(String[] first, String[] second) {
        Set<String> both = new LinkedHashSet<>(Arrays.asList(first));
        both.retainAll(Set.copyOf(Arrays.asList(second)));
        return both.toArray(new String[0]);
    }
}
