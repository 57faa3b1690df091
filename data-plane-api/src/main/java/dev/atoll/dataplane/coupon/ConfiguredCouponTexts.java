package dev.atoll.dataplane.coupon;

import dev.atoll.runtime.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// The words that the control plane decided for this region, or else those of this process's own configuration.
@ApplicationScoped
class ConfiguredCouponTexts implements CouponTexts {

    private static final Duration LONGEST = Duration.ofDays(31);

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

    @Override
    public Duration lifetime() {
        return settings.duration("coupon", "text-lifetime")
                .filter(decided -> decided.isPositive() && decided.compareTo(LONGEST) <= 0)
                .orElseGet(config::textLifetime);
    }
}
