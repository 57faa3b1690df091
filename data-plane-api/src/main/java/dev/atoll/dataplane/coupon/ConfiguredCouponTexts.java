package dev.atoll.dataplane.coupon;

import dev.atoll.runtime.decision.Settings;
import jakarta.enterprise.context.ApplicationScoped;

/// The words that the control plane decided for this region, or else those of this process's own configuration.
@ApplicationScoped
class ConfiguredCouponTexts implements CouponTexts {

    private final Settings settings;
    private final CouponConfig config;

    ConfiguredCouponTexts(Settings settings, CouponConfig config) {
        this.settings = settings;
        this.config = config;
    }

    @Override
    public String redeemed() {
        return settings.text("coupon", "sms-text").orElseGet(config::smsText);
    }
}
