package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.UUID;

/// One coupon given to one customer. Its event carries the same id: there is exactly one for each.
record Redemption(UUID id, CouponCode coupon, CampaignId campaign, CustomerId customer, Instant at) {

    CouponRedeemed toEvent(RegionId region) {
        return new CouponRedeemed(id, at, region, campaign, coupon, customer);
    }
}
