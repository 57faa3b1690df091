package dev.atoll.dataplane.coupon;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/// The words from this process's own configuration, unless the region is told others.
@ApplicationScoped
@DefaultBean
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
