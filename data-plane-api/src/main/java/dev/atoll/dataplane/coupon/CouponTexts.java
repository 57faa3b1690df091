package dev.atoll.dataplane.coupon;

import java.time.Duration;

/// The words in which this region tells a customer about coupons.
interface CouponTexts {

    /// What a customer is told who redeemed a coupon; `{title}` and `{coupon}` stand for the coupon's title and
    /// code.
    String redeemed();

    /// How long the text about a redemption is worth sending.
    Duration lifetime();
}
