package dev.atoll.controlplane.audit;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Search;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked of the audit trail, as the parameters of the request say it.
///
/// @param kind of the decisions, such as `flag`
/// @param key what was decided about
/// @param region changes that hold there; `*` for those that are for every region
/// @param since at or after this moment (RFC 3339)
/// @param until before this moment (RFC 3339)
/// @param after revisions greater than this
/// @param before revisions less than this
/// @param order `oldest` first, or `newest` first
record ChangesQuery(
        @Nullable String kind,
        @Nullable String key,
        @Nullable String region,
        @Nullable String author,
        @Nullable String since,
        @Nullable String until,
        @Nullable String after,
        @Nullable String before,
        @Nullable String order,
        @Nullable String limit) {

    static final int MAX_LIMIT = 500;

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_TEXT = 300;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern ORDER = Pattern.compile("oldest|newest");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z"); // PostgreSQL does not know them all

    /// Whether the page could exist.
    boolean isPage() {
        return isNumber(after)
                && isNumber(before)
                && isNumber(limit)
                && size() >= 1
                && size() <= MAX_LIMIT
                && (order == null || ORDER.matcher(order).matches());
    }

    private int size() {
        return (int) Math.min(number(limit, DEFAULT_LIMIT), Integer.MAX_VALUE);
    }

    /// What to look for: one more than the page holds, which shows whether there is another page.
    ///
    /// @throws IllegalArgumentException when a filter could find nothing
    Search toSearch() {
        return new Search(
                kind == null ? null : kind(kind),
                storable(key),
                region == null || region.equals("*") ? region : new RegionId(region).value(),
                storable(author),
                since == null ? null : moment(since),
                until == null ? null : moment(until),
                number(after, 0),
                number(before, Long.MAX_VALUE),
                "newest".equals(order),
                size() + 1);
    }

    private static DecisionKind kind(String text) {
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind.wireName().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no decisions of this kind"));
    }

    private static @Nullable String storable(@Nullable String text) {
        if (text != null && (text.isEmpty() || text.length() > MAX_TEXT || text.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("Nothing in the log is called this");
        }
        return text;
    }

    private static Instant moment(String text) {
        try {
            var moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
                throw new IllegalArgumentException("Nothing was decided then");
            }
            return moment;
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("This is no moment", malformed);
        }
    }

    private static boolean isNumber(@Nullable String text) {
        return text == null || NUMBER.matcher(text).matches();
    }

    private static long number(@Nullable String text, long otherwise) {
        return text == null ? otherwise : Long.parseLong(text);
    }
}
