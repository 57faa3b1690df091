package dev.atoll.runtime.operator;

import java.util.Optional;

/// The operators about numbers: decimal, as in JSON, compared as doubles.
final class Numbers {

    private Numbers() {}

    static Optional<Comparison> comparison(Order order, String text) {
        double number = parse(text);
        if (Double.isNaN(number)) {
            return Optional.empty();
        }
        return Optional.of(value -> {
            double own = value == null ? Double.NaN : parse(value);
            return !Double.isNaN(own) && order.holds(compare(own, number));
        });
    }

    /// Unlike [Double#compare], zero is zero whatever its sign.
    private static int compare(double left, double right) {
        return left < right ? -1 : left > right ? 1 : 0;
    }

    /// NaN if the text is no decimal number. Java's own parser alone would also take blanks, hex and suffixes.
    private static double parse(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ((letter < '0' || letter > '9') && "+-.eE".indexOf(letter) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
