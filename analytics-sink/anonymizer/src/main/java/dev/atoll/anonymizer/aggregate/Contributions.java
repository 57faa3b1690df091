package dev.atoll.anonymizer.aggregate;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// Every event that waits to be counted, and the ids of those that came before.
public interface Contributions {

    /// Keeps the contribution, unless its event was seen before.
    ///
    /// @return whether it was new
    Uni<Boolean> add(Contribution contribution);

    /// Forgets the ids of events that came before that time.
    ///
    /// @return how many
    Uni<Integer> forget(Instant seenBefore);
}
