package dev.atoll.dataplane.coupon;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/// Every redemption accepted in this region.
interface Redemptions {

    /// Keeps the redemption, takes one from the stock and appends the event to the outbox: all, or none.
    ///
    /// A customer who comes again with the idempotency key of the first time gets the first redemption again:
    /// a retry after a lost answer is not a second request.
    ///
    /// @param idempotencyKey what the client calls this attempt; null when it does not say
    Uni<RedemptionOutcome> add(Redemption redemption, @Nullable String idempotencyKey);
}
