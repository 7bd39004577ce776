import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        long total = scanner.nextLong();
        long a = scanner.nextLong();
        long b = scanner.nextLong();

        // Write your code here.
    }
}
