// expect: held or killed processes,memory or exited not 0
// options: --processes 64 --cpu-time 3 --wall-time 5 --memory 4096
// command: java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 /attack/Threads.java
// needs: program java
// wall: 6
// stdout: has "held" or is ""
// note: threads until no more are to be had
public class Threads {
    public static void main(String[] arguments) throws Exception {
        int threads = 0;
        try {
            for (; threads < 500; ++threads) {
                Thread thread = new Thread(() -> {
                    try {
                        Thread.sleep(100000);
                    } catch (InterruptedException ignored) {
                        return;
                    }
                });
                thread.setDaemon(true);
                thread.start();
            }
        } catch (OutOfMemoryError refused) {
            System.out.println("held");
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
        System.out.println("BREACH: " + threads + " threads");
        Runtime.getRuntime().halt(1);
    }
}
