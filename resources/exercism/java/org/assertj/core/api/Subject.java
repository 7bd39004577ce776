package org.assertj.core.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.BaseStream;

/** A value under test, of any type. Every check gives the subject back, so that they can be chained. */
public class Subject {
    private final Object actual;
    private String description = "";

    Subject(Object actual) {
        this.actual = actual;
    }

    private Subject check(boolean holds, String expected) {
        if (!holds)
            throw new AssertionError(
                    description + "expected " + expected + ", got " + text(actual));
        return this;
    }

    public Subject as(String text, Object... values) {
        description = String.format(text, values) + ": ";
        return this;
    }

    public Subject describedAs(String text, Object... values) {
        return as(text, values);
    }

    public Subject withFailMessage(String text, Object... values) {
        return as(text, values);
    }

    public Subject isEqualTo(Object expected) {
        return check(same(actual, expected), text(expected));
    }

    public Subject isNotEqualTo(Object other) {
        return check(!same(actual, other), "anything but " + text(other));
    }

    public Subject isSameAs(Object expected) {
        return check(actual == expected, "the very object " + text(expected));
    }

    public Subject isNotSameAs(Object other) {
        return check(actual != other, "another object than " + text(other));
    }

    public Subject isIn(Object... values) {
        return check(holds(Arrays.asList(values), actual), "one of " + text(values));
    }

    public Subject isTrue() {
        return isEqualTo(true);
    }

    public Subject isFalse() {
        return isEqualTo(false);
    }

    public Subject isNull() {
        return check(actual == null, "null");
    }

    public Subject isNotNull() {
        return check(actual != null, "a value");
    }

    public Subject isInstanceOf(Class<?> type) {
        return check(type.isInstance(actual), "an object of " + type);
    }

    public Subject isExactlyInstanceOf(Class<?> type) {
        return check(actual != null && actual.getClass() == type, "an object of just " + type);
    }

    public Subject hasSameHashCodeAs(Object other) {
        return check(actual.hashCode() == other.hashCode(), "the hash code of " + text(other));
    }

    public Subject hasToString(String expected) {
        return check(actual.toString().equals(expected), "something shown as " + expected);
    }

    @SuppressWarnings("unchecked")
    public <T> Subject matches(Predicate<T> rule) {
        return check(rule.test((T) actual), "a value that passes the test's rule");
    }

    // Numbers and all else that has an order.

    public Subject isZero() {
        return isEqualTo(0);
    }

    public Subject isNotZero() {
        return isNotEqualTo(0);
    }

    public Subject isOne() {
        return isEqualTo(1);
    }

    public Subject isPositive() {
        return check(number() > 0, "a positive number");
    }

    public Subject isNegative() {
        return check(number() < 0, "a negative number");
    }

    public Subject isNotNegative() {
        return check(number() >= 0, "no negative number");
    }

    public Subject isGreaterThan(Object other) {
        return check(order(other) > 0, "more than " + text(other));
    }

    public Subject isGreaterThanOrEqualTo(Object other) {
        return check(order(other) >= 0, "at least " + text(other));
    }

    public Subject isLessThan(Object other) {
        return check(order(other) < 0, "less than " + text(other));
    }

    public Subject isLessThanOrEqualTo(Object other) {
        return check(order(other) <= 0, "at most " + text(other));
    }

    public Subject isBetween(Object least, Object most) {
        return check(order(least) >= 0 && order(most) <= 0,
                "a value from " + text(least) + " to " + text(most));
    }

    public Subject isCloseTo(Number expected, Assertions.Offset offset) {
        return check(Math.abs(number() - expected.doubleValue()) <= offset.value(),
                expected + " within " + offset.value());
    }

    public Subject isCloseTo(Number expected, Assertions.Percentage part) {
        double right = expected.doubleValue();
        return check(Math.abs(number() - right) <= Math.abs(right) * part.value() / 100,
                expected + " within " + part.value() + " %");
    }

    public Subject isEqualTo(Number expected, Assertions.Offset offset) {
        return isCloseTo(expected, offset);
    }

    // Texts.

    public Subject startsWith(String start) {
        return check(actual.toString().startsWith(start), "a text that starts with " + start);
    }

    public Subject endsWith(String end) {
        return check(actual.toString().endsWith(end), "a text that ends with " + end);
    }

    public Subject matches(String pattern) {
        return check(actual.toString().matches(pattern), "a text like " + pattern);
    }

    public Subject isBlank() {
        return check(actual == null || actual.toString().isBlank(), "a blank text");
    }

    public Subject isEqualToIgnoringCase(String expected) {
        return check(expected.equalsIgnoreCase(String.valueOf(actual)), expected);
    }

    // Lists, sets, arrays, streams, maps; `contains` also of texts and of what may be absent.

    public Subject isEmpty() {
        return check(size() == 0, "nothing in it");
    }

    public Subject isNotEmpty() {
        return check(size() != 0, "something in it");
    }

    public Subject isNullOrEmpty() {
        return check(actual == null || size() == 0, "null, or nothing in it");
    }

    public Subject isPresent() {
        return isNotEmpty();
    }

    public Subject isNotPresent() {
        return isEmpty();
    }

    public Subject hasValue(Object expected) {
        return containsExactly(expected);
    }

    public Subject hasSize(int size) {
        return check(size() == size, size + " elements");
    }

    public Subject contains(Object... expected) {
        for (Object one : expected)
            check(containsOne(one), "something with " + text(one));
        return this;
    }

    public Subject containsAll(Iterable<?> expected) {
        return contains(list(expected).toArray());
    }

    public Subject doesNotContain(Object... others) {
        for (Object one : others)
            check(!containsOne(one), "nothing with " + text(one));
        return this;
    }

    public Subject containsExactly(Object... values) {
        Object[] expected = spread(values);
        return check(same(list(actual), Arrays.asList(expected)), "just " + text(expected));
    }

    public Subject containsExactlyElementsOf(Iterable<?> expected) {
        return containsExactly(list(expected).toArray());
    }

    public Subject containsExactlyInAnyOrder(Object... values) {
        Object[] expected = spread(values);
        List<Object> left = list(actual);
        for (Object one : expected)
            check(remove(left, one), "just " + text(expected) + " in any order");
        return check(left.isEmpty(), "just " + text(expected) + " in any order");
    }

    public Subject containsExactlyInAnyOrderElementsOf(Iterable<?> expected) {
        return containsExactlyInAnyOrder(list(expected).toArray());
    }

    public Subject hasSameElementsAs(Iterable<?> expected) {
        return containsOnly(list(expected).toArray());
    }

    public Subject containsOnly(Object... expected) {
        for (Object one : list(actual))
            check(holds(Arrays.asList(expected), one), "only " + text(expected));
        return contains(expected);
    }

    public Subject containsKey(Object key) {
        return check(((Map<?, ?>) actual).containsKey(key), "the key " + text(key));
    }

    public Subject containsKeys(Object... keys) {
        for (Object key : keys)
            containsKey(key);
        return this;
    }

    public Subject doesNotContainKey(Object key) {
        return check(!((Map<?, ?>) actual).containsKey(key), "no key " + text(key));
    }

    public Subject containsEntry(Object key, Object value) {
        return check(((Map<?, ?>) actual).containsKey(key)
                && same(((Map<?, ?>) actual).get(key), value), text(key) + " = " + text(value));
    }

    public Subject containsExactlyEntriesOf(Map<?, ?> expected) {
        return containsExactly(expected.entrySet().toArray());
    }

    public Subject containsExactlyInAnyOrderEntriesOf(Map<?, ?> expected) {
        return isEqualTo(expected);
    }

    public Subject containsAllEntriesOf(Map<?, ?> expected) {
        return contains(expected.entrySet().toArray());
    }

    // Exceptions.

    public Subject hasMessage(String expected) {
        return check(Objects.equals(((Throwable) actual).getMessage(), expected),
                "the message " + expected);
    }

    public Subject withMessage(String expected) {
        return hasMessage(expected);
    }

    public Subject hasMessageContaining(String part) {
        return check(String.valueOf(((Throwable) actual).getMessage()).contains(part),
                "a message with " + part);
    }

    public Subject withMessageContaining(String part) {
        return hasMessageContaining(part);
    }

    public Subject hasNoCause() {
        return check(((Throwable) actual).getCause() == null, "no cause");
    }

    public Subject withNoCause() {
        return hasNoCause();
    }

    public Subject doesNotThrowAnyException() {
        return isNull();
    }

    private double number() {
        return ((Number) actual).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private int order(Object other) {
        if (actual instanceof Number && other instanceof Number
                && actual.getClass() != other.getClass())
            return Double.compare(number(), ((Number) other).doubleValue());
        return ((Comparable<Object>) actual).compareTo(other);
    }

    private int size() {
        return actual instanceof CharSequence text ? text.length() : list(actual).size();
    }

    private boolean containsOne(Object one) {
        if (actual instanceof CharSequence text)
            return text.toString().contains(String.valueOf(one));
        return holds(list(actual), one);
    }

    private static boolean holds(List<?> values, Object wanted) {
        return values.stream().anyMatch(value -> same(value, wanted));
    }

    private static boolean remove(List<Object> values, Object wanted) {
        for (Iterator<Object> it = values.iterator(); it.hasNext();)
            if (same(it.next(), wanted)) {
                it.remove();
                return true;
            }
        return false;
    }

    /** Numbers by value, as Java's own comparison of primitives would do; arrays by elements. */
    private static boolean same(Object a, Object b) {
        if (isWhole(a) && isWhole(b))
            return ((Number) a).longValue() == ((Number) b).longValue();
        if (a instanceof Number x && b instanceof Number y && isPrimitive(a) && isPrimitive(b))
            return x.doubleValue() == y.doubleValue();
        if (a != null && b != null && a.getClass().isArray() && b.getClass().isArray())
            return same(list(a), list(b));
        if (a instanceof List<?> x && b instanceof List<?> y) {
            if (x.size() != y.size())
                return false;
            for (Iterator<?> i = x.iterator(), j = y.iterator(); i.hasNext();)
                if (!same(i.next(), j.next()))
                    return false;
            return true;
        }
        return Objects.equals(a, b);
    }

    /** An array of numbers in the place of many arguments is one argument to Java, not to AssertJ. */
    private static Object[] spread(Object[] values) {
        boolean array = values.length == 1 && values[0] != null && values[0].getClass().isArray()
                && values[0].getClass().getComponentType().isPrimitive();
        return array ? list(values[0]).toArray() : values;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Byte || value instanceof Short || value instanceof Integer
                || value instanceof Long;
    }

    private static boolean isPrimitive(Object value) {
        return isWhole(value) || value instanceof Float || value instanceof Double;
    }

    private static List<Object> list(Object value) {
        List<Object> result = new ArrayList<>();
        if (value instanceof Optional<?> optional)
            optional.ifPresent(result::add);
        else if (value instanceof Map<?, ?> map)
            result.addAll(map.entrySet());
        else if (value instanceof Collection<?> collection)
            result.addAll(collection);
        else if (value instanceof Iterable<?> iterable)
            iterable.forEach(result::add);
        else if (value instanceof BaseStream<?, ?> stream)
            stream.iterator().forEachRemaining(result::add);
        else if (value != null && value.getClass().isArray())
            for (int i = 0; i < java.lang.reflect.Array.getLength(value); ++i)
                result.add(java.lang.reflect.Array.get(value, i));
        else
            throw new AssertionError("expected a collection, got " + text(value));
        return result;
    }

    private static String text(Object value) {
        return value != null && value.getClass().isArray() ? list(value).toString()
                : value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
