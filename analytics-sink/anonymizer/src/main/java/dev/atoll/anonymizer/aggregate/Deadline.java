package dev.atoll.anonymizer.aggregate;

import java.time.Duration;
import java.time.Instant;

/// The two times that a cell is judged by.
///
/// @param settled what settles until then may be counted
/// @param expired what settled until then has waited for too long
record Deadline(Instant settled, Instant expired) {

    static Deadline at(Instant now, Duration longestWindow) {
        return new Deadline(now, now.minus(longestWindow));
    }
}
