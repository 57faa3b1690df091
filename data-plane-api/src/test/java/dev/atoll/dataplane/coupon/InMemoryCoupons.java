package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The twin of PostgreSQL for unit tests: coupons and redemptions share the stock, so one class plays both.
class InMemoryCoupons implements Coupons, Redemptions {

    private final Map<String, Coupon> coupons = new TreeMap<>();
    private final List<Kept> redemptions = new ArrayList<>();

    @Override
    public Uni<Void> put(Coupon coupon) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> coupons.put(coupon.code().value(), coupon));
    }

    @Override
    public Uni<Optional<Coupon>> find(CouponCode code) {
        return Uni.createFrom().item(() -> Optional.ofNullable(coupons.get(code.value())));
    }

    @Override
    public Uni<List<Coupon>> all() {
        return Uni.createFrom().item(() -> List.copyOf(coupons.values()));
    }

    @Override
    public Uni<RedemptionOutcome> add(Redemption redemption, @Nullable String idempotencyKey) {
        return Uni.createFrom().item(() -> addNow(redemption, idempotencyKey));
    }

    List<Redemption> redeemed() {
        return redemptions.stream().map(Kept::redemption).toList();
    }

    private synchronized RedemptionOutcome addNow(Redemption redemption, @Nullable String key) {
        var earlier = redemptions.stream().filter(kept -> kept.isOf(redemption)).findFirst();
        if (earlier.isPresent()) {
            return key != null && key.equals(earlier.get().key())
                    ? new Redeemed(earlier.get().redemption())
                    : new Refused(Reason.ALREADY_REDEEMED);
        }
        var coupon = coupons.get(redemption.coupon().value());
        if (coupon == null || coupon.stock() == 0) {
            return new Refused(Reason.SOLD_OUT);
        }
        coupons.put(
                coupon.code().value(),
                new Coupon(coupon.code(), coupon.campaign(), coupon.title(), coupon.stock() - 1, coupon.endsAt()));
        redemptions.add(new Kept(redemption, key));
        return new Redeemed(redemption);
    }

    private record Kept(Redemption redemption, @Nullable String key) {
        boolean isOf(Redemption other) {
            return redemption.coupon().equals(other.coupon())
                    && redemption.customer().equals(other.customer());
        }
    }
}
