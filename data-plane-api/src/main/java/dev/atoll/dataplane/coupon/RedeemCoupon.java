package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import dev.atoll.dataplane.flag.Flag;
import dev.atoll.dataplane.flag.Flags;
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

    static final Flag REDEMPTION = new Flag("coupon.redemption", true);

    private final Flags flags;
    private final Coupons coupons;
    private final Redemptions redemptions;
    private final CouponTexts texts;
    private final InstantSource clock;

    RedeemCoupon(Flags flags, Coupons coupons, Redemptions redemptions, CouponTexts texts, InstantSource clock) {
        this.flags = flags;
        this.coupons = coupons;
        this.redemptions = redemptions;
        this.texts = texts;
        this.clock = clock;
    }

    Uni<RedemptionOutcome> redeem(CustomerId customer, CouponCode code, @Nullable String idempotencyKey) {
        var enabled = flags.isEnabled(REDEMPTION, customer);
        if (!enabled && idempotencyKey == null) {
            return refused(Reason.PAUSED);
        }
        return coupons.find(code).chain(coupon -> redeem(customer, coupon, enabled, idempotencyKey));
    }

    private Uni<RedemptionOutcome> redeem(
            CustomerId customer, Optional<Coupon> coupon, boolean enabled, @Nullable String idempotencyKey) {
        var now = clock.instant();
        if (!enabled) {
            return unlessRedeemed(customer, coupon, Reason.PAUSED, idempotencyKey);
        }
        if (coupon.isEmpty()) {
            return refused(Reason.UNKNOWN);
        }
        if (coupon.get().hasEnded(now)) {
            return unlessRedeemed(customer, coupon, Reason.ENDED, idempotencyKey);
        }
        var notice = Notice.of(coupon.get(), texts.redeemed(), now.plus(texts.lifetime()));
        return redemptions.add(redemption(coupon.get(), customer, now), notice, idempotencyKey);
    }

    /// Whoever lost the first answer is told it again, also when nobody may redeem any more.
    private Uni<RedemptionOutcome> unlessRedeemed(
            CustomerId customer, Optional<Coupon> coupon, Reason reason, @Nullable String idempotencyKey) {
        if (coupon.isEmpty() || idempotencyKey == null) {
            return refused(reason);
        }
        return redemptions
                .earlier(coupon.get(), customer, idempotencyKey)
                .map(earlier -> earlier.<RedemptionOutcome>map(Redeemed::new).orElseGet(() -> new Refused(reason)));
    }

    private static Uni<RedemptionOutcome> refused(Reason reason) {
        return Uni.createFrom().item(new Refused(reason));
    }

    private static Redemption redemption(Coupon coupon, CustomerId customer, Instant now) {
        return new Redemption(UUID.randomUUID(), coupon.code(), coupon.campaign(), customer, now);
    }
}
