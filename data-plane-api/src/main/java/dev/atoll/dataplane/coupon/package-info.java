/// Redeeming a coupon: a sample micro app, the SEA retail case, and the first room to replace when you fork.
///
/// [CouponResource] receives the request, [RedeemCoupon] decides, and [Redemptions] keeps the redemption, its
/// event and the text for the customer in one transaction. [RecordNotification] hears what came of the text.
/// Operators fill the shelves through [OperatorResource].
@NullMarked
package dev.atoll.dataplane.coupon;

import org.jspecify.annotations.NullMarked;
