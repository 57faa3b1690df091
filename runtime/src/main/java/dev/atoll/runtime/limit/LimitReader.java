package dev.atoll.runtime.limit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a limit as it is decided, and says everything that is wrong with it:
/// ```json
/// {"route": "POST /v1/coupons/{code}/redemptions", "key": "customer", "quota": 10, "window": "PT1S",
///  "burst": 20, "mode": "enforce", "whenAway": "local"}
/// ```
/// `burst` is the quota, `mode` is `enforce` and `whenAway` is `local` unless said otherwise. A field that is not known
/// might mean anything, so it makes the whole unreadable.
public final class LimitReader {

    /// What a limit may be called.
    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,63}");

    private static final Set<String> FIELDS = Set.of("route", "key", "quota", "window", "burst", "mode", "whenAway");
    private static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,30}");
    private static final int MOST = 1_000_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_RECOVERY = Duration.ofDays(31);

    private final JsonNode limit;
    private final List<String> faults = new ArrayList<>();

    private LimitReader(JsonNode limit) {
        this.limit = limit;
    }

    /// Reads one decision.
    ///
    /// @param name its key
    public static LimitReading read(String name, JsonNode value) {
        return new LimitReader(value).read(name);
    }

    private LimitReading read(String name) {
        require(NAME.matcher(name).matches(), "The key is no name of a limit, such as redemption");
        if (!limit.isObject()) {
            faults.add("The limit is no object");
            return new LimitReading.Unreadable(faults);
        }
        unknownFields();
        var route = route();
        var key = choice("key", CountKey.class, null);
        var quota = count("quota", 0);
        var window = window();
        var burst = count("burst", quota);
        var mode = choice("mode", LimitMode.class, LimitMode.ENFORCE);
        var whenAway = choice("whenAway", WhenAway.class, WhenAway.LOCAL);
        if (!faults.isEmpty()) {
            return new LimitReading.Unreadable(faults);
        }
        var policy = new LimitPolicy(
                name,
                route.orElseThrow(),
                key.orElseThrow(),
                quota,
                window.orElseThrow(),
                burst,
                mode.orElseThrow(),
                whenAway.orElseThrow());
        require(
                policy.recovery().compareTo(LONGEST_RECOVERY) <= 0,
                "burst takes over " + LONGEST_RECOVERY.toDays() + " days to come back at this quota and window");
        return faults.isEmpty() ? new LimitReading.Understood(policy) : new LimitReading.Unreadable(faults);
    }

    private void unknownFields() {
        limit.fieldNames()
                .forEachRemaining(field -> require(
                        FIELDS.contains(field),
                        (WORD.matcher(field).matches() ? field : "A field") + " is no field of a limit"));
    }

    private Optional<Route> route() {
        var route = limit.path("route").isTextual()
                ? Route.parse(limit.path("route").textValue())
                : Optional.<Route>empty();
        require(
                route.isPresent(),
                "route is *, an endpoint such as POST /v1/coupons/{code}/redemptions, or a tree such as /v1/coupons/*");
        return route;
    }

    private int count(String field, int otherwise) {
        var count = limit.path(field);
        if (count.isMissingNode() && otherwise > 0) {
            return otherwise;
        }
        var isCount = count.isInt() && count.intValue() >= 1 && count.intValue() <= MOST;
        require(
                isCount || (count.isMissingNode() && field.equals("burst")),
                field + " is a whole number from 1 to " + MOST);
        return isCount ? count.intValue() : 0;
    }

    private Optional<Duration> window() {
        var window = duration(limit.path("window"))
                .filter(length -> length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0);
        require(window.isPresent(), "window is an ISO-8601 duration from PT1S to P1D");
        return window;
    }

    private static Optional<Duration> duration(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(Duration.parse(text.textValue())) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices, @Nullable E otherwise) {
        var named = limit.path(field);
        var choice = named.isMissingNode()
                ? Optional.ofNullable(otherwise)
                : Stream.of(choices.getEnumConstants())
                        .filter(one -> named.isTextual() && wireName(one).equals(named.textValue()))
                        .findFirst();
        require(
                choice.isPresent(),
                field + " is one of "
                        + Stream.of(choices.getEnumConstants())
                                .map(LimitReader::wireName)
                                .collect(Collectors.joining(", ")));
        return choice;
    }

    private static String wireName(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void require(boolean isRight, String fault) {
        if (!isRight && !faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
