package dev.atoll.anonymizer.aggregate;

import java.time.Instant;
import java.util.UUID;

/// One event, reduced to what is needed to count it.
///
/// @param event the event's id
/// @param person who did it; stored only as a keyed hash
/// @param traceParent the trace in which it came; empty when there was none
public record Contribution(UUID event, Cell cell, String person, Instant occurredAt, String traceParent) {

    /// Never the person: this is what a log would print.
    @Override
    public String toString() {
        return "Contribution[event=" + event + ", cell=" + cell + "]";
    }
}
