package dev.atoll.dataplane.coupon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.coupon`.
@ConfigMapping(prefix = "atoll.coupon")
interface CouponConfig {

    /// The text about a redemption, unless the region is told another.
    @WithDefault("{title} is yours. Show this code at the counter: {coupon}")
    String smsText();

    /// How long the text about a redemption is worth sending, unless the region is told otherwise.
    @WithDefault("PT24H")
    Duration textLifetime();
}
