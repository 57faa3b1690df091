package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/// Every coupon of this region.
interface Coupons {

    /// Keeps the coupon as given, in the place of what had its code.
    Uni<Void> put(Coupon coupon);

    Uni<Optional<Coupon>> find(CouponCode code);

    /// All of them, by code.
    Uni<List<Coupon>> all();
}
