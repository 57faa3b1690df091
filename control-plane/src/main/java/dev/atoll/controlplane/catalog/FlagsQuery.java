package dev.atoll.controlplane.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which flags are asked for, as the parameters of the request say it. Of several values of one, any will do.
///
/// @param tag each `<type>:<value>`
/// @param stale `true` or `false`; both when it is missing
/// @param archived `true` for those alone, else they are left out
/// @param text stands in the name or the description, in upper or lower case
/// @param after names behind this one
record FlagsQuery(
        List<String> project,
        List<String> tag,
        List<String> type,
        @Nullable String stale,
        @Nullable String archived,
        @Nullable String text,
        @Nullable String after,
        @Nullable String limit) {

    static final int MAX_LIMIT = 500;

    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Set<String> TRUTHS = Set.of("true", "false");

    /// Whether the parameters are what they should be.
    boolean isValid() {
        return isTruth(stale)
                && isTruth(archived)
                && (limit == null || (NUMBER.matcher(limit).matches() && size() <= MAX_LIMIT));
    }

    int size() {
        return limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
    }

    boolean wants(FlagView flag) {
        return isAny(project, flag.project())
                && isAny(type, flag.type())
                && (tag.isEmpty() || flag.tags().stream().anyMatch(one -> tag.contains(one.type() + ":" + one.value())))
                && (stale == null || Boolean.parseBoolean(stale) == flag.life().stale())
                && Boolean.parseBoolean(archived) == flag.life().archived()
                && (text == null || contains(flag.name(), text) || contains(flag.description(), text))
                && (after == null || flag.name().compareTo(after) > 0);
    }

    private static boolean isAny(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean contains(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isTruth(@Nullable String value) {
        return value == null || TRUTHS.contains(value);
    }
}
