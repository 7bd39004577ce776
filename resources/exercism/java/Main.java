import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Runs one unit test, "LeapTest.aCentury": the word on standard input goes to standard output if
 * the test passes. What the submission prints goes to standard error.
 */
public class Main {
    public static void main(String[] arguments) throws IOException {
        String word = new BufferedReader(new InputStreamReader(System.in)).readLine();
        PrintStream channel = System.out;
        System.setOut(System.err);
        boolean passed = passes(arguments[0]);
        channel.println(passed ? word : "the unit test failed");
        channel.flush();
        // Threads that the submission has left behind end here.
        Runtime.getRuntime().halt(0);
    }

    private static boolean passes(String test) {
        int dot = test.lastIndexOf('.');
        try {
            Class<?> type = Class.forName(test.substring(0, dot));
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object suite = constructor.newInstance();
            call(type, suite, BeforeAll.class);
            call(type, suite, BeforeEach.class);
            Method method = type.getDeclaredMethod(test.substring(dot + 1));
            method.setAccessible(true);
            method.invoke(suite);
            call(type, suite, AfterEach.class);
            call(type, suite, AfterAll.class);
            return true;
        } catch (InvocationTargetException failure) {
            failure.getCause().printStackTrace();
        } catch (ReflectiveOperationException | LinkageError failure) {
            failure.printStackTrace();
        }
        return false;
    }

    /** The methods with this mark, those of the classes above first. */
    private static void call(Class<?> type, Object suite, Class<? extends Annotation> mark)
            throws ReflectiveOperationException {
        Deque<Class<?>> line = new ArrayDeque<>();
        for (Class<?> one = type; one != Object.class; one = one.getSuperclass())
            line.push(one);
        for (Class<?> one : line)
            for (Method method : one.getDeclaredMethods())
                if (method.isAnnotationPresent(mark)) {
                    method.setAccessible(true);
                    method.invoke(suite);
                }
    }
}
