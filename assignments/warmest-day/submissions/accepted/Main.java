import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int best = Integer.MIN_VALUE;
        int bestDay = 0;
        for (int day = 1; day <= n; day++) {
            int temperature = scanner.nextInt();
            if (temperature > best) {
                best = temperature;
                bestDay = day;
            }
        }
        System.out.println(best + " " + bestDay);
    }
}
