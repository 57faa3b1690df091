package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Redeems a coupon for a customer, or says why not.
@ApplicationScoped
class RedeemCoupon {

    private final Coupons coupons;
    private final Redemptions redemptions;
    private final InstantSource clock;

    RedeemCoupon(Coupons coupons, Redemptions redemptions, InstantSource clock) {
        this.coupons = coupons;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    Uni<RedemptionOutcome> redeem(CustomerId customer, CouponCode code, @Nullable String idempotencyKey) {
        var now = clock.instant();
        return coupons.find(code).chain(coupon -> switch (open(coupon, now)) {
            case Open(Coupon found) -> redemptions.add(redemption(found, customer, now), idempotencyKey);
            case Closed(Reason reason) -> Uni.createFrom().item(new Refused(reason));
        });
    }

    private static Availability open(Optional<Coupon> coupon, Instant now) {
        if (coupon.isEmpty()) {
            return new Closed(Reason.UNKNOWN);
        }
        return coupon.get().hasEnded(now) ? new Closed(Reason.ENDED) : new Open(coupon.get());
    }

    private static Redemption redemption(Coupon coupon, CustomerId customer, Instant now) {
        return new Redemption(UUID.randomUUID(), coupon.code(), coupon.campaign(), customer, now);
    }

    private sealed interface Availability {}

    private record Open(Coupon coupon) implements Availability {}

    private record Closed(Reason reason) implements Availability {}
}
