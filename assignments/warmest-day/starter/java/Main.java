import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        long[] temperatures = new long[n];
        for (int i = 0; i < n; i++) {
            temperatures[i] = scanner.nextLong();
        }

        // Write your code here.
    }
}
