package org.assertj.core.api;

import java.util.AbstractMap;
import java.util.Map;

/** What the tests of exercises use of AssertJ; the names are AssertJ's. */
public final class Assertions {
    private Assertions() {}

    /** A piece of code that may throw anything. */
    @FunctionalInterface
    public interface ThrowingCallable {
        void call() throws Throwable;
    }

    /** How far two numbers may be apart. */
    public record Offset(double value) {}

    /** How far, in hundredths of the right number. */
    public record Percentage(double value) {}

    public static Subject assertThat(Object actual) {
        return new Subject(actual);
    }

    public static Subject assertThatThrownBy(ThrowingCallable code) {
        Throwable thrown = thrownBy(code);
        if (thrown == null)
            throw new AssertionError("an exception was expected, but none was thrown");
        return new Subject(thrown);
    }

    public static Subject assertThatCode(ThrowingCallable code) {
        return new Subject(thrownBy(code));
    }

    public static Throwing assertThatExceptionOfType(Class<? extends Throwable> type) {
        return new Throwing(type);
    }

    public static Throwing assertThatException() {
        return new Throwing(Exception.class);
    }

    public static Throwing assertThatIllegalArgumentException() {
        return new Throwing(IllegalArgumentException.class);
    }

    public static Throwing assertThatIllegalStateException() {
        return new Throwing(IllegalStateException.class);
    }

    public static Throwing assertThatNullPointerException() {
        return new Throwing(NullPointerException.class);
    }

    public static Nothing assertThatNoException() {
        return new Nothing();
    }

    public static Offset within(Number value) {
        return new Offset(value.doubleValue());
    }

    public static Offset offset(Number value) {
        return new Offset(value.doubleValue());
    }

    public static Percentage withinPercentage(Number value) {
        return new Percentage(value.doubleValue());
    }

    public static Percentage withPercentage(double value) {
        return new Percentage(value);
    }

    public static <K, V> Map.Entry<K, V> entry(K key, V value) {
        return new AbstractMap.SimpleEntry<>(key, value);
    }

    public static <T> T fail(String message) {
        throw new AssertionError(message);
    }

    static Throwable thrownBy(ThrowingCallable code) {
        try {
            code.call();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** The second half of "an exception of this type is thrown by". */
    public static final class Throwing {
        private final Class<? extends Throwable> type;

        private Throwing(Class<? extends Throwable> type) {
            this.type = type;
        }

        public Throwing as(String description, Object... values) {
            return this;
        }

        public Subject isThrownBy(ThrowingCallable code) {
            Throwable thrown = thrownBy(code);
            if (!type.isInstance(thrown))
                throw new AssertionError("expected an exception of " + type + ", got " + thrown,
                        thrown);
            return new Subject(thrown);
        }
    }

    /** "No exception is thrown by". */
    public static final class Nothing {
        private Nothing() {}

        public void isThrownBy(ThrowingCallable code) {
            Throwable thrown = thrownBy(code);
            if (thrown != null)
                throw new AssertionError("no exception was expected, got " + thrown, thrown);
        }
    }
}
