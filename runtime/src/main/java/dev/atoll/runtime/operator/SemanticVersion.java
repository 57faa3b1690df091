package dev.atoll.runtime.operator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A version as in Semantic Versioning 2.0.0. What stands behind `+` has no part in its order.
///
/// @param preRelease identifiers with dots between them; empty for a release
record SemanticVersion(long major, long minor, long patch, String preRelease) implements Comparable<SemanticVersion> {

    private static final String NUMBER = "(0|[1-9]\\d{0,17})";
    private static final String IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + IDENTIFIER
            + "(?:\\." + IDENTIFIER + ")*))?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");
    private static final int MAX_LENGTH = 256;

    static Optional<Comparison> comparison(Order order, String text) {
        var own = parse(text);
        return own == null ? Optional.empty() : Optional.of(value -> holds(order, own, value));
    }

    private static boolean holds(Order order, SemanticVersion own, @Nullable String value) {
        var version = value == null ? null : parse(value);
        return version != null && order.holds(version.compareTo(own));
    }

    /// `null` if the text is no version, such as `v1.2.3`, or is longer than anybody's.
    static @Nullable SemanticVersion parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        var preRelease = form.group(4);
        return new SemanticVersion(
                Long.parseLong(form.group(1)),
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3)),
                preRelease == null ? "" : preRelease);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int numbers = Long.compare(major, other.major);
        if (numbers == 0) {
            numbers = Long.compare(minor, other.minor);
        }
        if (numbers == 0) {
            numbers = Long.compare(patch, other.patch);
        }
        return numbers != 0 ? numbers : comparePreReleases(preRelease, other.preRelease);
    }

    private static int comparePreReleases(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty()); // a release comes after what led to it
        }
        String[] lefts = left.split("\\.", -1);
        String[] rights = right.split("\\.", -1);
        for (int at = 0; at < Math.min(lefts.length, rights.length); at++) {
            int compared = compareIdentifiers(lefts[at], rights[at]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    /// Numbers come before words, and are compared as numbers, however long.
    private static int compareIdentifiers(String left, String right) {
        boolean leftIsNumber = isNumber(left);
        if (leftIsNumber != isNumber(right)) {
            return leftIsNumber ? -1 : 1;
        }
        return leftIsNumber && left.length() != right.length()
                ? Integer.compare(left.length(), right.length())
                : left.compareTo(right);
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
