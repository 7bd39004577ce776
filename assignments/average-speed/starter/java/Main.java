import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        for (int i = 0; i < n; i++) {
            double kilometres = Double.parseDouble(scanner.next());
            long minutes = scanner.nextLong();
            // Use the two numbers here.
        }

        // Write your code here.
    }
}
