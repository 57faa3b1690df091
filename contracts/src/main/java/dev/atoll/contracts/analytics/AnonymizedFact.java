package dev.atoll.contracts.analytics;

import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A count of events of one type in one region and window, over at least k different people. It holds public values and
/// numbers, and nothing that tells one person from another.
///
/// @param id identifies this fact; the sink drops repeats by it
/// @param type the wire name of the events that were counted
/// @param windowStart the start of the window, inclusive
/// @param windowEnd the end of the window, exclusive
/// @param dimensions the PUBLIC fields that the events share, by name
/// @param count how many events, 1 or more
public record AnonymizedFact(
        UUID id,
        RegionId region,
        String type,
        Instant windowStart,
        Instant windowEnd,
        Map<String, String> dimensions,
        long count) {

    public AnonymizedFact {
        dimensions = Map.copyOf(dimensions);
        if (count < 1) {
            throw new IllegalArgumentException("A fact counts 1 event or more");
        }
        if (!windowStart.isBefore(windowEnd)) {
            throw new IllegalArgumentException("A window ends after it starts");
        }
    }
}
