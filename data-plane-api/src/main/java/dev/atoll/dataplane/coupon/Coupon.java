package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import java.time.Instant;

/// What a campaign gives away.
///
/// @param stock how many are left, 0 or more
/// @param endsAt from then on it cannot be redeemed
record Coupon(CouponCode code, CampaignId campaign, String title, int stock, Instant endsAt) {

    boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }
}
