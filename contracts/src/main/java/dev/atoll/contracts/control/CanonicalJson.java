package dev.atoll.contracts.control;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes JSON in the one form that its content has (RFC 8785), so that two who hold the same sign the same.
///
/// Whole numbers keep all of their digits, also beyond 2^53, where RFC 8785 would round them to a double.
final class CanonicalJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int LONGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;

    private final StringBuilder out = new StringBuilder(1024);

    private CanonicalJson() {}

    /// @param value as Jackson maps JSON: `Map`, `Collection`, `String`, `Number`, `Boolean` or null
    static String of(@Nullable Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.out.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> object -> writeObject(object);
            case Collection<?> array -> writeArray(array);
            case Double number -> writeDouble(number);
            case Float number -> writeDouble(number.doubleValue());
            case BigDecimal number -> writeDouble(number.doubleValue());
            case BigInteger number -> out.append(number);
            case Number whole -> out.append(whole.longValue());
            case Boolean truth -> out.append(truth.booleanValue());
            default -> writeString(value.toString());
        }
    }

    private void writeObject(Map<?, ?> object) {
        var sorted = new TreeMap<String, @Nullable Object>(); // by UTF-16 code units, as String compares
        object.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        var separator = '{';
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            writeString(entry.getKey());
            out.append(':');
            write(entry.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeArray(Collection<?> array) {
        out.append('[');
        var first = true;
        for (var item : array) {
            if (!first) {
                out.append(',');
            }
            first = false;
            write(item);
        }
        out.append(']');
    }

    /// As ECMAScript writes a number; what no JSON number can hold becomes the nearest that one can.
    private void writeDouble(double number) {
        if (number == 0 || Double.isNaN(number)) {
            out.append('0');
            return;
        }
        var finite = Math.clamp(number, -Double.MAX_VALUE, Double.MAX_VALUE);
        var shortest = shortest(Math.abs(finite));
        var digits = shortest.unscaledValue().toString();
        var point = digits.length() - shortest.scale(); // where the decimal point stands, counted from the first digit
        out.append(finite < 0 ? "-" : "");
        if (point > LONGEST_PLAIN || point <= SMALLEST_PLAIN) {
            writeExponential(digits, point - 1);
        } else if (point <= 0) {
            out.append("0.").repeat('0', -point).append(digits);
        } else if (point >= digits.length()) {
            out.append(digits).repeat('0', point - digits.length());
        } else {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
    }

    /// Java writes two digits where one would do, as in `4.9E-324`; ECMAScript does not.
    private static BigDecimal shortest(double number) {
        var text = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        var oneDigit = text.round(new MathContext(1));
        return text.precision() == 2 && oneDigit.doubleValue() == number ? oneDigit.stripTrailingZeros() : text;
    }

    private void writeExponential(String digits, int exponent) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        out.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
    }

    private void writeString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            writeCharacter(text.charAt(i));
        }
        out.append('"');
    }

    private void writeCharacter(char character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (character < ' ') {
                    out.append("\\u00").append(HEX[character >> 4]).append(HEX[character & 15]);
                } else {
                    out.append(character);
                }
            }
        }
    }
}
