package dev.atoll.sink.intake;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// Every message that was not taken.
interface Quarantine {

    /// Keeps what is known of the message; once, however often it comes.
    Uni<Void> add(QuarantinedFact fact);

    /// A page behind that position, oldest first.
    Uni<List<QuarantinedFact>> page(long after, int limit);
}
