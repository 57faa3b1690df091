package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CustomerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every redemption accepted in this region.
interface Redemptions {

    /// Keeps the redemption, takes one from the stock, appends event and notice to the outbox: all, or none.
    ///
    /// A customer who comes again with the idempotency key of the first time gets the first redemption again:
    /// a retry after a lost answer is not a second request.
    ///
    /// @param notice sent to the customer's phone; without a phone the notification has failed from the start
    /// @param idempotencyKey what the client calls this attempt; null when it does not say
    Uni<RedemptionOutcome> add(Redemption redemption, Notice notice, @Nullable String idempotencyKey);

    /// What the customer redeemed of the coupon with that idempotency key.
    Uni<Optional<Redemption>> earlier(Coupon coupon, CustomerId customer, String idempotencyKey);

    /// One of the customer's own; empty also when it is another customer's.
    Uni<Optional<Standing>> find(UUID redemption, CustomerId customer);

    /// Records what came of the notice. The first outcome counts; an unknown redemption is passed over.
    Uni<Void> notified(UUID redemption, Notification notification, Instant at);

    /// A redemption, and how far its notice has come.
    record Standing(UUID redemption, String coupon, Instant redeemedAt, Notification notification) {}
}
