package assayharness;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Calls one method of a student's Java class; see ../../README.md for the agreement. */
public final class Driver {
    /** Enough for deep recursion; only reserved, not used. */
    private static final long STACK = 256L << 20;

    private final String entry;
    private final List<?> arguments;
    private final StringBuilder outcome = new StringBuilder();
    private boolean failed = false;

    private Driver(Map<?, ?> request) {
        entry = (String) request.get("entry");
        arguments = (List<?>) request.get("arguments");
    }

    public static void main(String[] none) throws Exception {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        FileOutputStream channel = new FileOutputStream(descriptor(3));
        PrintStream output = System.out;
        PrintStream errors = System.err;
        Map<?, ?> request = (Map<?, ?>) Json.read(text);

        Driver driver = new Driver(request);
        Thread worker = new Thread(null, driver::run, "main", STACK);
        worker.start();
        worker.join();

        output.flush();
        errors.flush();
        System.out.flush();
        StringBuilder line = new StringBuilder("{\"nonce\":");
        Json.quote(line, (String) request.get("nonce"));
        line.append(',').append(driver.outcome).append("}\n");
        channel.write(line.toString().getBytes(StandardCharsets.UTF_8));
        channel.flush();
        Runtime.getRuntime().halt(driver.failed ? 1 : 0); // whatever threads still run
    }

    /** A descriptor that is open already; its path may belong to another user. */
    private static FileDescriptor descriptor(int number) throws ReflectiveOperationException {
        Constructor<FileDescriptor> make = FileDescriptor.class.getDeclaredConstructor(int.class);
        make.setAccessible(true);
        return make.newInstance(number);
    }

    private void run() {
        try {
            StringBuilder result = new StringBuilder("\"result\":");
            Values.write(result, call(), entry, 0);
            outcome.append(result);
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            fail(refused.kind, refused.getMessage());
        } catch (Throwable error) {
            fail("exception", explain(error));
        }
    }

    private void fail(String kind, String message) {
        failed = true;
        outcome.setLength(0);
        outcome.append("\"error\":{\"kind\":");
        Json.quote(outcome, kind);
        outcome.append(",\"message\":");
        Json.quote(outcome, message);
        outcome.append('}');
    }

    private Object call() throws Throwable {
        int dot = entry.lastIndexOf('.');
        String className = dot < 0 ? "Solution" : entry.substring(0, dot);
        String methodName = entry.substring(dot + 1);
        Class<?> type;
        try {
            type = Class.forName(className);
        } catch (ClassNotFoundException error) {
            throw new Refused("missing", entry + " was not found: there is no class " + className
                + "; it must not be in a package");
        } catch (ExceptionInInitializerError error) {
            throw error.getCause() != null ? error.getCause() : error;
        }
        String problem = null;
        for (Method method : type.getDeclaredMethods()) {
            if (!method.getName().equals(methodName) || method.isSynthetic()) continue;
            try {
                Object[] values = fit(method);
                return invoke(type, method, values);
            } catch (Values.Unfit unfit) {
                problem = entry + " cannot be called: " + unfit.getMessage();
            }
        }
        throw new Refused("missing", problem != null ? problem : notFound(type));
    }

    private String notFound(Class<?> type) {
        TreeSet<String> names = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isSynthetic()) names.add(method.getName());
        }
        return entry + " was not found: the class " + type.getSimpleName()
            + (names.isEmpty() ? " has no methods" : " has " + String.join(", ", names));
    }

    private Object[] fit(Method method) throws Values.Unfit {
        Type[] types = method.getGenericParameterTypes();
        if (types.length != arguments.size()) {
            throw new Refused("missing", entry + " takes " + types.length
                + (types.length == 1 ? " argument" : " arguments") + ", the tests give "
                + arguments.size());
        }
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; ++i) values[i] = Values.fit(arguments.get(i), types[i]);
        return values;
    }

    private Object invoke(Class<?> type, Method method, Object[] values) throws Throwable {
        method.setAccessible(true);
        Object owner = null;
        try {
            if (!Modifier.isStatic(method.getModifiers())) {
                Constructor<?> make;
                try {
                    make = type.getDeclaredConstructor();
                } catch (NoSuchMethodException error) {
                    throw new Refused("missing", entry + " cannot be called: the class "
                        + type.getSimpleName() + " needs a constructor without parameters");
                }
                make.setAccessible(true);
                owner = make.newInstance();
            }
            return method.invoke(owner, values);
        } catch (InvocationTargetException error) {
            throw error.getCause();
        }
    }

    /** One line for the table of tests; the student's own frames go to standard error. */
    private static String explain(Throwable error) {
        List<StackTraceElement> own = new ArrayList<>();
        for (StackTraceElement frame : error.getStackTrace()) {
            if (frame.getClassName().startsWith("assayharness.")) break;
            own.add(frame);
        }
        // Frames of the reflection between driver and student.
        own.removeIf(frame -> frame.getClassName().startsWith("jdk.internal.reflect.")
            || frame.getClassName().startsWith("java.lang.reflect."));
        System.err.println(error);
        for (StackTraceElement frame : own.subList(0, Math.min(20, own.size()))) {
            System.err.println("\tat " + frame);
        }
        String message = error.getClass().getSimpleName();
        if (error.getMessage() != null) message += ": " + error.getMessage();
        for (StackTraceElement frame : own) {
            boolean library = frame.getModuleName() != null && !frame.getModuleName().isEmpty();
            if (!library && frame.getFileName() != null && frame.getLineNumber() > 0) {
                return message + " (line " + frame.getLineNumber() + " of " + frame.getFileName()
                    + ")";
            }
        }
        return message;
    }
}
