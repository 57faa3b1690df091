package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/// Every coupon of this region.
interface Coupons {

    /// Keeps the coupon as given, in the place of what had its code.
    ///
    /// The stock is what is left from now on, whatever was left before: a redemption that commits before
    /// this has counted against the old stock, one that commits after counts against the new.
    Uni<Put> put(Coupon coupon);

    Uni<Optional<Coupon>> find(CouponCode code);

    /// All of them, by code.
    Uni<List<Coupon>> all();

    /// What a coupon that was put found in its place.
    enum Put {
        CREATED,
        REPLACED
    }
}
