package dev.atoll.contracts.analytics;

import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.event.EventType;
import dev.atoll.contracts.event.Message;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A count of events of one type in one region and window, over at least k different people. It holds public values and
/// numbers, and nothing that tells one person from another.
///
/// @param id identifies this fact; the sink drops repeats by it
/// @param counted the wire name of the events that were counted
/// @param windowStart the start of the window, inclusive
/// @param windowEnd the end of the window, exclusive
/// @param dimensions the PUBLIC fields that the events share, by name
/// @param count how many events, 1 or more
@EventType("analytics.fact.v1")
public record AnonymizedFact(
        @Classified(PUBLIC) UUID id,
        @Classified(PUBLIC) RegionId region,
        @Classified(PUBLIC) String counted,
        @Classified(PUBLIC) Instant windowStart,
        @Classified(PUBLIC) Instant windowEnd,
        @Classified(PUBLIC) Map<String, String> dimensions,
        @Classified(PUBLIC) long count)
        implements Message {

    public AnonymizedFact {
        dimensions = Map.copyOf(dimensions);
        if (count < 1) {
            throw new IllegalArgumentException("A fact counts 1 event or more");
        }
        if (!windowStart.isBefore(windowEnd)) {
            throw new IllegalArgumentException("A window ends after it starts");
        }
    }

    /// The end of the window: no time of any single event is told.
    @Override
    public Instant occurredAt() {
        return windowEnd;
    }

    @Override
    public String orderingKey() {
        return region.value();
    }
}
