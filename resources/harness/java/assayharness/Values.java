package assayharness;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Between JSON values and the types of a Java method. */
final class Values {
    /** Marks a list without an order. */
    private static final String SET = "{\"\\u0000set\":";

    private Values() {}

    /** Thrown when a JSON value does not fit a parameter. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit(Object value, Type type) {
            super("the argument " + brief(value) + " does not fit the type " + type.getTypeName());
        }
    }

    static String brief(Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value, "", 0);
        return out.length() <= 60 ? out.toString() : out.substring(0, 60) + "…";
    }

    // --- JSON to Java ---

    static Object fit(Object value, Type type) throws Unfit {
        if (type instanceof GenericArrayType array) {
            return array(value, array.getGenericComponentType(), type);
        }
        if (type instanceof WildcardType wildcard) return fit(value, wildcard.getUpperBounds()[0]);
        if (type instanceof ParameterizedType generic) {
            return container(value, (Class<?>) generic.getRawType(),
                generic.getActualTypeArguments(), type);
        }
        if (!(type instanceof Class<?> wanted)) return plain(value); // a type variable
        if (wanted.isArray()) return array(value, wanted.getComponentType(), type);
        if (value == null) {
            if (wanted.isPrimitive()) throw new Unfit(value, type);
            return null;
        }
        if (wanted == Object.class) return plain(value);
        if (value instanceof List || value instanceof Map) {
            return container(value, wanted, new Type[] {Object.class, Object.class}, type);
        }
        return scalar(value, wanted);
    }

    private static Object scalar(Object value, Class<?> wanted) throws Unfit {
        if (value instanceof Boolean) {
            if (wanted == boolean.class || wanted == Boolean.class) return value;
        } else if (value instanceof String text) {
            if (wanted == String.class || wanted == CharSequence.class) return text;
            if ((wanted == char.class || wanted == Character.class) && text.length() == 1) {
                return text.charAt(0);
            }
            if (wanted == char[].class) return text.toCharArray();
        } else if (value instanceof Number number) {
            Object result = number(number, wanted);
            if (result != null) return result;
        }
        throw new Unfit(value, wanted);
    }

    private static Object number(Number value, Class<?> wanted) {
        if (wanted == double.class || wanted == Double.class) return value.doubleValue();
        if (wanted == float.class || wanted == Float.class) return value.floatValue();
        if (wanted == Number.class) return value;
        if (wanted == BigDecimal.class) return new BigDecimal(value.toString());
        if (value instanceof Double) return null;
        if (wanted == BigInteger.class) return new BigInteger(value.toString());
        if (!(value instanceof Long)) return null;
        long exact = value.longValue();
        if (wanted == long.class || wanted == Long.class) return exact;
        if ((wanted == int.class || wanted == Integer.class) && exact == (int) exact) {
            return (int) exact;
        }
        if ((wanted == short.class || wanted == Short.class) && exact == (short) exact) {
            return (short) exact;
        }
        if ((wanted == byte.class || wanted == Byte.class) && exact == (byte) exact) {
            return (byte) exact;
        }
        return null;
    }

    private static Object array(Object value, Type element, Type whole) throws Unfit {
        if (value == null) return null;
        if (element == char.class && value instanceof String text) return text.toCharArray();
        if (!(value instanceof List<?> items)) throw new Unfit(value, whole);
        Object result = Array.newInstance(raw(element), items.size());
        for (int i = 0; i < items.size(); ++i) Array.set(result, i, fit(items.get(i), element));
        return result;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) return plain;
        if (type instanceof ParameterizedType generic) return (Class<?>) generic.getRawType();
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return Object.class;
    }

    private static Object container(Object value, Class<?> wanted, Type[] types, Type whole)
            throws Unfit {
        if (value == null) return null;
        if (value instanceof List<?> items) {
            for (java.util.Collection<Object> made : List.<java.util.Collection<Object>>of(
                    new ArrayList<>(), new LinkedList<>(), new LinkedHashSet<>())) {
                if (!wanted.isInstance(made)) continue;
                for (Object item : items) made.add(fit(item, types[0]));
                return made;
            }
        } else if (value instanceof Map<?, ?> members) {
            Map<Object, Object> made = new LinkedHashMap<>();
            if (wanted == java.util.TreeMap.class || wanted == java.util.SortedMap.class) {
                made = new java.util.TreeMap<>();
            }
            if (wanted.isInstance(made) && types.length == 2) {
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    made.put(key(member.getKey().toString(), types[0]),
                        fit(member.getValue(), types[1]));
                }
                return made;
            }
        }
        throw new Unfit(value, whole);
    }

    /** The name of a member as a key: JSON knows only texts, Java also Map&lt;Integer, …&gt;. */
    private static Object key(String name, Type type) throws Unfit {
        if (type == Integer.class || type == Long.class) {
            try {
                return fit(Long.valueOf(name), type);
            } catch (NumberFormatException error) {
                throw new Unfit(name, type);
            }
        }
        return fit(name, type);
    }

    /** For parameters of type Object: whole numbers as Integer where they fit, as Java writes them. */
    private static Object plain(Object value) {
        return value instanceof Long number && number == number.intValue()
            ? (Object) number.intValue() : value;
    }

    // --- Java to JSON ---

    static void write(StringBuilder out, Object value, String entry, int depth) {
        if (depth > 200) {
            throw new Refused("result", entry
                + " returned a structure that is nested too deeply or contains itself");
        }
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof CharSequence || value instanceof Character
                || value instanceof Enum) {
            Json.quote(out, value.toString());
        } else if (value instanceof Double || value instanceof Float) {
            if (!Double.isFinite(((Number) value).doubleValue())) {
                throw new Refused("result", entry + " returned " + value
                    + ", which is not a number that can be compared");
            }
            out.append(value);
        } else if (value instanceof Number) {
            out.append(value);
        } else if (value.getClass().isArray()) {
            out.append('[');
            for (int i = 0; i < Array.getLength(value); ++i) {
                if (i > 0) out.append(',');
                write(out, Array.get(value, i), entry, depth + 1);
            }
            out.append(']');
        } else if (value instanceof Map<?, ?> members) {
            writeMembers(out, members, entry, depth);
        } else if (value instanceof Iterable<?> items) {
            boolean unordered = value instanceof java.util.Set;
            out.append(unordered ? SET + "[" : "[");
            boolean first = true;
            for (Object item : items) {
                if (!first) out.append(',');
                first = false;
                write(out, item, entry, depth + 1);
            }
            out.append(unordered ? "]}" : "]");
        } else {
            String kind = value.getClass().getSimpleName();
            throw new Refused("result", entry + " returned a value of the type " + kind
                + ", which has no JSON form; return a list or an array");
        }
    }

    private static void writeMembers(StringBuilder out, Map<?, ?> members, String entry,
            int depth) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!first) out.append(',');
            first = false;
            Json.quote(out, String.valueOf(member.getKey()));
            out.append(':');
            write(out, member.getValue(), entry, depth + 1);
        }
        out.append('}');
    }
}
