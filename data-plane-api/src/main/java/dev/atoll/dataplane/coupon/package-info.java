/// Redeeming a coupon: a sample micro app, the SEA retail case, and the first room to replace when you fork.
///
/// [CouponResource] receives the request, [RedeemCoupon] decides, and [Redemptions] keeps the redemption and its event
/// in
/// one transaction.
@NullMarked
package dev.atoll.dataplane.coupon;

import org.jspecify.annotations.NullMarked;
