import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int total = scanner.nextInt();
        int a = scanner.nextInt();
        int b = scanner.nextInt();
        int y = 0;
        while (y * b <= total && (total - y * b) % a != 0) {
            y++;
        }
        if (y * b <= total) {
            System.out.println((total - y * b) / a + " " + y);
        } else {
            System.out.println("impossible");
        }
    }
}
