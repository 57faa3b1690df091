package dev.atoll.runtime.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The operators about moments, written with their offset (RFC 3339).
final class Moments {

    private Moments() {}

    static Optional<Comparison> comparison(Order order, String text) {
        return parse(text).map(moment -> new Asked(order, moment));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private record Asked(Order order, Instant own) implements Comparison {

        @Override
        public boolean holds(@Nullable String value) {
            return value != null && parse(value).filter(this::holds).isPresent();
        }

        @Override
        public boolean holds(Instant moment) {
            return order.holds(moment.compareTo(own));
        }
    }
}
