package dev.atoll.sink.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What counts can be grouped by.
public enum Dimension {
    REGION,
    CAMPAIGN,
    COUPON;

    /// Its name on the wire.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The dimension of that name.
    public static Optional<Dimension> named(String wireName) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.wireName().equals(wireName))
                .findFirst();
    }
}
