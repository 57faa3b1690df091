package dev.atoll.runtime.operator;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// The operators about texts. None copies the value.
final class Texts {

    private Texts() {}

    static Comparison oneOf(List<String> values) {
        Set<String> known = Set.copyOf(values);
        return known.isEmpty() ? Reach.NOBODY.comparison() : value -> value != null && known.contains(value);
    }

    static Comparison noneOf(List<String> values) {
        Set<String> known = Set.copyOf(values);
        return known.isEmpty() ? Reach.EVERYBODY.comparison() : value -> value == null || !known.contains(value);
    }

    static Comparison startingWith(List<String> values, boolean ignoringCase) {
        return anyOf(values, (value, start) -> value.regionMatches(ignoringCase, 0, start, 0, start.length()));
    }

    static Comparison endingWith(List<String> values, boolean ignoringCase) {
        return anyOf(
                values,
                (value, end) -> value.regionMatches(ignoringCase, value.length() - end.length(), end, 0, end.length()));
    }

    static Comparison containing(List<String> values, boolean ignoringCase) {
        return anyOf(values, ignoringCase ? Texts::containsIgnoringCase : String::contains);
    }

    private static boolean containsIgnoringCase(String value, String part) {
        int last = value.length() - part.length();
        for (int at = 0; at <= last; at++) {
            if (value.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private static Comparison anyOf(List<String> values, BiPredicate<String, String> matches) {
        String[] parts = values.toArray(String[]::new);
        if (values.isEmpty() || values.contains("")) { // every text has the empty one in it
            return (values.isEmpty() ? Reach.NOBODY : Reach.ALL_KNOWN).comparison();
        }
        return value -> {
            if (value == null) {
                return false;
            }
            for (String part : parts) {
                if (matches.test(value, part)) {
                    return true;
                }
            }
            return false;
        };
    }
}
