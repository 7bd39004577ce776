import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int q = scanner.nextInt();
        long[] steps = new long[n];
        for (int i = 0; i < n; i++) {
            steps[i] = scanner.nextLong();
        }
        for (int i = 0; i < q; i++) {
            long first = scanner.nextLong();
            long last = scanner.nextLong();
            // Use the two numbers here.
        }

        // Write your code here.
    }
}
