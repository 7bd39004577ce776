import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;
import java.util.TreeMap;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(reader.readLine());
        int n = Integer.parseInt(words.nextToken());
        int d = Integer.parseInt(words.nextToken());
        words = new StringTokenizer(reader.readLine());
        int[] levels = new int[n];
        TreeMap<Integer, Integer> window = new TreeMap<>();
        int left = 0;
        int best = 0;
        for (int right = 0; right < n; right++) {
            levels[right] = Integer.parseInt(words.nextToken());
            window.merge(levels[right], 1, Integer::sum);
            while (window.lastKey() - window.firstKey() > d) {
                window.merge(levels[left], -1, (a, b) -> a + b == 0 ? null : a + b);
                left++;
            }
            best = Math.max(best, right - left + 1);
        }
        System.out.println(best);
    }
}
