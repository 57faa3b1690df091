package dev.atoll.contracts.event;

import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.UUID;

/// Anything that a process puts on its region's bus: an event, a command to a partner, or a partner's outcome.
public interface Message {

    /// Identifies this message; consumers drop repeats by it, since delivery is at least once.
    UUID id();

    /// When it happened, by the region's clock.
    Instant occurredAt();

    /// Where it happened.
    RegionId region();

    /// Messages with the same key are delivered in the order they were appended.
    String orderingKey();

    /// The wire name of a message type.
    ///
    /// @throws IllegalArgumentException when the type carries no [EventType]
    static String typeOf(Class<? extends Message> type) {
        var name = type.getAnnotation(EventType.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        return name.value();
    }
}
