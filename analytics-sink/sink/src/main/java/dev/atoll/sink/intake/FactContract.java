package dev.atoll.sink.intake;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.sink.intake.IntakeOutcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a fact must be like, whoever signed it: a region that has been taken over, or that has a bug, cannot put a name
/// or an address into the center under the cover of a count.
final class FactContract {

    private static final Pattern COUNTED = Pattern.compile("[a-z-]{1,40}\\.[a-z-]{1,40}\\.v[1-9]\\d{0,3}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern PERSONAL = Pattern.compile(
            "[^@\\s]+@[^@\\s]+" // an address
                    + "|\\+\\d(?:[ ().-]?\\d){6,14}" // a phone number (E.164)
                    + "|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"); // an id

    private static final int MOST_DIMENSIONS = 16;
    private static final long LARGEST_COUNT = 1_000_000_000;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(31);

    private final Duration clockSkew;

    FactContract(Duration clockSkew) {
        this.clockSkew = clockSkew;
    }

    /// What is wrong with the fact; empty when nothing is.
    Optional<Reason> breach(AnonymizedFact fact, Instant now) {
        if (!COUNTED.matcher(fact.counted()).matches()) {
            return Optional.of(Reason.INVALID_NAME);
        }
        if (!hasValidWindow(fact, now)) {
            return Optional.of(Reason.INVALID_WINDOW);
        }
        if (fact.count() > LARGEST_COUNT) { // it is 1 or more: the record sees to that
            return Optional.of(Reason.INVALID_COUNT);
        }
        return dimensionsBreach(fact.dimensions());
    }

    private boolean hasValidWindow(AnonymizedFact fact, Instant now) {
        return !fact.windowEnd().isAfter(now.plus(clockSkew))
                && !fact.windowStart().isBefore(Instant.EPOCH)
                && Duration.between(fact.windowStart(), fact.windowEnd()).compareTo(LONGEST_WINDOW) <= 0;
    }

    private static Optional<Reason> dimensionsBreach(Map<String, String> dimensions) {
        if (dimensions.values().stream()
                .anyMatch(value -> PERSONAL.matcher(value).find())) {
            return Optional.of(Reason.PERSONAL_VALUE);
        }
        var valid = dimensions.size() <= MOST_DIMENSIONS
                && dimensions.keySet().stream()
                        .allMatch(name -> NAME.matcher(name).matches())
                && dimensions.values().stream()
                        .allMatch(value -> VALUE.matcher(value).matches());
        return valid ? Optional.empty() : Optional.of(Reason.INVALID_DIMENSION);
    }
}
