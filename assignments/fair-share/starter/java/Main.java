import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        long sweets = scanner.nextLong();
        long children = scanner.nextLong();

        // Write your code here.
    }
}
