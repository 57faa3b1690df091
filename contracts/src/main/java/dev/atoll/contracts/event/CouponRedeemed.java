package dev.atoll.contracts.event;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.UUID;

/// A customer redeemed a coupon. Published once per accepted redemption; a refusal publishes nothing.
@EventType("coupon.redeemed.v1")
public record CouponRedeemed(
        @Classified(INTERNAL) UUID id,
        @Classified(INTERNAL) Instant occurredAt,
        @Classified(INTERNAL) RegionId region,
        @Classified(PUBLIC) CampaignId campaign,
        @Classified(PUBLIC) CouponCode coupon,
        @Classified(LINKABLE) CustomerId customer)
        implements PlatformEvent {

    @Override
    public String orderingKey() {
        return customer.value();
    }
}
