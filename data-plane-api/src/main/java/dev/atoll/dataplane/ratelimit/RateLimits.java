package dev.atoll.dataplane.ratelimit;

import io.smallrye.mutiny.Uni;

/// How much each caller has asked for.
interface RateLimits {

    /// Counts one request of a caller, unless it is over the limit.
    ///
    /// @param caller who asks; nothing personal in clear
    Uni<Permit> ask(Policy policy, String caller);
}
