package assayharness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small JSON reader: null, Boolean, String, Long, BigInteger, Double, List, Map. */
final class Json {
    private final String text;
    private int at = 0;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Json reader = new Json(text);
        Object value = reader.value();
        reader.blank();
        if (reader.at != text.length()) throw reader.broken();
        return value;
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("the request is no JSON at character " + at);
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) ++at;
    }

    private char next() {
        blank();
        if (at >= text.length()) throw broken();
        return text.charAt(at);
    }

    private boolean take(char wanted) {
        if (next() != wanted) return false;
        ++at;
        return true;
    }

    private void expect(char wanted) {
        if (!take(wanted)) throw broken();
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) throw broken();
        at += word.length();
        return value;
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        if (take('}')) return members;
        do {
            if (next() != '"') throw broken();
            String name = string();
            expect(':');
            members.put(name, value());
        } while (take(','));
        expect('}');
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        expect('[');
        if (take(']')) return items;
        do items.add(value());
        while (take(','));
        expect(']');
        return items;
    }

    private String string() {
        StringBuilder result = new StringBuilder();
        expect('"');
        for (;;) {
            if (at >= text.length()) throw broken();
            char c = text.charAt(at++);
            if (c == '"') return result.toString();
            result.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        if (at >= text.length()) throw broken();
        char c = text.charAt(at++);
        switch (c) {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'u':
                if (at + 4 > text.length()) throw broken();
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            default: return c;
        }
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) ++at;
        String digits = text.substring(start, at);
        if (digits.isEmpty()) throw broken();
        if (digits.matches("-?[0-9]{1,18}")) return Long.parseLong(digits);
        if (!digits.matches("-?[0-9]+")) return Double.valueOf(digits);
        BigInteger big = new BigInteger(digits);
        return big.bitLength() < 64 ? (Object) big.longValueExact() : big;
    }

    /** A text in quotation marks; ASCII only, so that no encoding can spoil it. */
    static void quote(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); ++i) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c >= 0x20 && c < 0x7F) out.append(c);
            else out.append(String.format("\\u%04x", (int) c));
        }
        out.append('"');
    }
}
