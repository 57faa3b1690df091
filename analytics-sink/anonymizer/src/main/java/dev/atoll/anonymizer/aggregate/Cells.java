package dev.atoll.anonymizer.aggregate;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Every cell in which something waits.
interface Cells {

    /// The cells that hold something settled at that time.
    Uni<List<UUID>> due(Instant now);

    /// Looks at a cell and does what the verdict says, all in one transaction: a fact is appended to the outbox if and
    /// only if what it counts is gone. A cell that is gone has nothing to settle.
    Uni<Settlement> settle(UUID cell, Deadline deadline, Function<Waiting, Verdict> judge);

    /// What was done.
    ///
    /// @param counted the events that left in a fact
    /// @param suppressed the events that left in none
    record Settlement(int counted, int suppressed) {

        static final Settlement NOTHING = new Settlement(0, 0);

        Settlement plus(Settlement other) {
            return new Settlement(counted + other.counted, suppressed + other.suppressed);
        }
    }

    /// The two times that a cell is judged by.
    ///
    /// @param settled what settles until then may be counted
    /// @param expired what settled until then has waited for too long
    record Deadline(Instant settled, Instant expired) {

        static Deadline at(Instant now, Duration longestWindow) {
            return new Deadline(now, now.minus(longestWindow));
        }
    }
}
