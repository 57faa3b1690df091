package dev.atoll.dataplane.ratelimit;

import dev.atoll.runtime.limit.LimitPolicy;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// How much each caller has asked for.
interface RateLimits {

    /// Asks all limits of one request at once: one permit for each, in order.
    ///
    /// A request that any enforcing limit refuses is charged to none of them. One that is served is charged
    /// to all that it is within, also to those that only watch.
    Uni<List<Permit>> ask(List<Asked> limits);

    /// One limit of a request.
    ///
    /// @param caller who is counted; nothing personal in clear
    record Asked(LimitPolicy policy, String caller) {

        /// What is counted under.
        String key() {
            return policy.name() + ':' + caller;
        }
    }
}
