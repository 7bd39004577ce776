package assayharness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Calls one method of a student's Java class; see ../../README.md for the agreement. */
public final class Driver {
    /** Enough for deep recursion; only reserved, not used. */
    private static final long STACK = 256L << 20;

    private final String entry;
    private final Object nonce;
    private final Long report;
    private final boolean exceptions;
    private List<?> arguments = List.of();
    private final StringBuilder outcome = new StringBuilder();
    private boolean failed = false;
    private boolean fine = false;

    private Driver(Map<?, ?> header) {
        entry = (String) header.get("entry");
        nonce = header.get("nonce");
        report = (Long) header.get("report");
        exceptions = Boolean.TRUE.equals(header.get("exceptions"));
    }

    public static void main(String[] none) throws Exception {
        InputStream requests = System.in;
        System.setIn(new ByteArrayInputStream(new byte[0]));
        FileOutputStream channel = new FileOutputStream(descriptor(3));
        PrintStream output = System.out;
        PrintStream errors = System.err;

        Driver driver = new Driver((Map<?, ?>) Json.read(line(requests)));
        Thread worker = new Thread(null, () -> {
            try {
                driver.serve(requests, channel, output, errors);
            } catch (IOException gone) {
                // Nobody reads the results any more.
            }
        }, "main", STACK);
        worker.start();
        worker.join();
        Runtime.getRuntime().halt(driver.fine ? 0 : 1); // whatever threads still run
    }

    /** Answers until the requests end or a call has no result. */
    private void serve(InputStream requests, FileOutputStream channel, PrintStream output,
            PrintStream errors) throws IOException {
        for (String line = line(requests); line != null; line = line(requests)) {
            arguments = (List<?>) Json.read(line);
            outcome.setLength(0);
            run();
            output.flush();
            errors.flush();
            System.out.flush();
            StringBuilder record = new StringBuilder("{\"nonce\":");
            Json.quote(record, (String) nonce);
            record.append(',').append(outcome).append(",\"memory_kib\":").append(memory());
            channel.write(record.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
            if (failed) return;
        }
        fine = true;
    }

    /** A line without its end; null at the end of the stream. */
    private static String line(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int c = stream.read();
        if (c < 0) return null;
        for (; c >= 0 && c != '\n'; c = stream.read()) bytes.write(c);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The most memory that this process has had, in KiB; 0 if the system does not tell. */
    private static long memory() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        } catch (IOException | RuntimeException unknown) {
            // Not a reason to fail a call.
        }
        return 0;
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
            fail(refused.kind, refused.getMessage(), List.of());
            failed = true;
        } catch (Throwable error) {
            List<String> types = new ArrayList<>();
            for (Class<?> type = error.getClass(); type != Object.class;
                    type = type.getSuperclass()) {
                types.add(type.getSimpleName());
            }
            fail("exception", explain(error), types);
            failed = !exceptions;
        }
    }

    private void fail(String kind, String message, List<String> types) {
        outcome.setLength(0);
        outcome.append("\"error\":{\"kind\":");
        Json.quote(outcome, kind);
        outcome.append(",\"message\":");
        Json.quote(outcome, message);
        outcome.append(",\"types\":");
        Values.write(outcome, types, entry, 0);
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
                Object value = invoke(type, method, values);
                if (report == null) return value;
                if (report < values.length) return values[report.intValue()];
                throw new Refused("missing", "there is no argument " + (report + 1) + " to look at");
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
