package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/// Every live session of this region. Fails with [dev.atoll.runtime.problem.Unavailable] while the store is
/// away.
interface Sessions {

    /// Keeps a session for as long as it lives.
    Uni<Void> open(SessionToken token, CustomerId customer, Duration lifetime);

    /// Whose session it is; empty when there is none, or it has ended.
    Uni<Optional<CustomerId>> find(SessionToken token);

    /// Ends a session; one that has ended stays so.
    Uni<Void> end(SessionToken token);
}
