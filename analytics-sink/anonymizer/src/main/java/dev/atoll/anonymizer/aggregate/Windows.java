package dev.atoll.anonymizer.aggregate;

import java.time.Duration;
import java.time.Instant;

/// Which window an event falls into, and when it settles there.
record Windows(Duration length, Duration grace) {

    Windows {
        if (!length.isPositive() || grace.isNegative()) {
            throw new IllegalArgumentException("atoll.aggregate.window must be longer than 0, and grace 0 or more");
        }
    }

    /// The start of the window that holds the time.
    Instant start(Instant time) {
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), length.toMillis()) * length.toMillis());
    }

    Instant end(Instant time) {
        return start(time).plus(length);
    }

    /// From then on the event may be counted: its window has closed and it has been here for the grace.
    ///
    /// @param arrival when the event came here, which may be long after it happened
    Instant settling(Instant time, Instant arrival) {
        var closed = end(time);
        return (arrival.isAfter(closed) ? arrival : closed).plus(grace);
    }
}
