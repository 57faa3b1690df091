package dev.atoll.dataplane.coupon;

import jakarta.enterprise.context.ApplicationScoped;

/// The words from this process's own configuration.
@ApplicationScoped
class ConfiguredCouponTexts implements CouponTexts {

    private final CouponConfig config;

    ConfiguredCouponTexts(CouponConfig config) {
        this.config = config;
    }

    @Override
    public String redeemed() {
        return config.smsText();
    }
}
