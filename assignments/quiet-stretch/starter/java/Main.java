import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        long d = scanner.nextLong();
        long[] levels = new long[n];
        for (int i = 0; i < n; i++) {
            levels[i] = scanner.nextLong();
        }

        // Write your code here.
    }
}
