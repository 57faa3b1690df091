package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
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
        if (!flags.isEnabled(REDEMPTION, customer)) {
            return refused(Reason.PAUSED);
        }
        return coupons.find(code).chain(coupon -> redeem(customer, coupon, idempotencyKey));
    }

    private Uni<RedemptionOutcome> redeem(
            CustomerId customer, Optional<Coupon> coupon, @Nullable String idempotencyKey) {
        var now = clock.instant();
        if (coupon.isEmpty()) {
            return refused(Reason.UNKNOWN);
        }
        if (coupon.get().hasEnded(now)) {
            return refused(Reason.ENDED);
        }
        var notice = Notice.of(coupon.get(), texts.redeemed(), now.plus(texts.lifetime()));
        return redemptions.add(redemption(coupon.get(), customer, now), notice, idempotencyKey);
    }

    private static Uni<RedemptionOutcome> refused(Reason reason) {
        return Uni.createFrom().item(new Refused(reason));
    }

    private static Redemption redemption(Coupon coupon, CustomerId customer, Instant now) {
        return new Redemption(UUID.randomUUID(), coupon.code(), coupon.campaign(), customer, now);
    }
}
