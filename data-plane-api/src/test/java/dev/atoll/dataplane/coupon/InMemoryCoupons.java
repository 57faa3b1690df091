package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The twin of PostgreSQL for unit tests: coupons and redemptions share the stock, so one class plays both.
class InMemoryCoupons implements Coupons, Redemptions {

    private final Map<String, Coupon> coupons = new TreeMap<>();
    private final List<Kept> redemptions = new ArrayList<>();
    private final Map<UUID, Notification> notifications = new HashMap<>();

    @Override
    public Uni<Put> put(Coupon coupon) {
        return Uni.createFrom()
                .item(() -> coupons.put(coupon.code().value(), coupon) == null ? Put.CREATED : Put.REPLACED);
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
    public Uni<RedemptionOutcome> add(Redemption redemption, Notice notice, @Nullable String idempotencyKey) {
        return Uni.createFrom().item(() -> addNow(redemption, notice, idempotencyKey));
    }

    @Override
    public Uni<Optional<Redemption>> earlier(Coupon coupon, CustomerId customer, String idempotencyKey) {
        return Uni.createFrom()
                .item(() -> redemptions.stream()
                        .filter(kept -> idempotencyKey.equals(kept.key()))
                        .map(Kept::redemption)
                        .filter(kept -> kept.coupon().equals(coupon.code())
                                && kept.customer().equals(customer))
                        .findFirst());
    }

    @Override
    public Uni<Optional<Standing>> find(UUID redemption, CustomerId customer) {
        return Uni.createFrom()
                .item(() -> redemptions.stream()
                        .map(Kept::redemption)
                        .filter(kept ->
                                kept.id().equals(redemption) && kept.customer().equals(customer))
                        .map(kept -> new Standing(kept.id(), kept.coupon().value(), kept.at(), notification(kept.id())))
                        .findFirst());
    }

    @Override
    public Uni<Void> notified(UUID redemption, Notification notification, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (redemptions.stream().anyMatch(kept -> kept.redemption().id().equals(redemption))) {
                notifications.putIfAbsent(redemption, notification);
            }
        });
    }

    private Notification notification(UUID redemption) {
        return notifications.getOrDefault(redemption, Notification.PENDING);
    }

    List<Redemption> redeemed() {
        return redemptions.stream().map(Kept::redemption).toList();
    }

    List<String> texts() {
        return redemptions.stream().map(kept -> kept.notice().text()).toList();
    }

    private synchronized RedemptionOutcome addNow(Redemption redemption, Notice notice, @Nullable String key) {
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
        redemptions.add(new Kept(redemption, notice, key));
        return new Redeemed(redemption);
    }

    private record Kept(
            Redemption redemption, Notice notice, @Nullable String key) {
        boolean isOf(Redemption other) {
            return redemption.coupon().equals(other.coupon())
                    && redemption.customer().equals(other.customer());
        }
    }
}
