import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        double distance = 0;
        long minutes = 0;
        for (int i = 0; i < n; i++) {
            distance += Double.parseDouble(scanner.next());
            minutes += scanner.nextInt();
        }
        System.out.println(distance * 60 / minutes);
    }
}
