package dev.atoll.dataplane.coupon;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.coupon.Redemptions.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The `redemption` table. Nothing outside [PostgresRedemptions] sees it.
@Entity
@Table(name = "redemption")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class RedemptionRow {

    @Id
    @Classified(INTERNAL)
    UUID id;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String coupon;

    @Column(columnDefinition = "text")
    @Classified(LINKABLE)
    String customer;

    @Column(name = "idempotency_key", columnDefinition = "text")
    @Classified(LINKABLE)
    @Nullable
    String idempotencyKey;

    @Column(name = "redeemed_at")
    @Classified(LINKABLE)
    Instant redeemedAt;

    @Column(columnDefinition = "text")
    @Enumerated(EnumType.STRING)
    @Classified(INTERNAL)
    Notification notification;

    @Column(name = "notified_at")
    @Classified(LINKABLE)
    @Nullable
    Instant notifiedAt;

    Standing toStanding() {
        return new Standing(id, coupon, redeemedAt, notification);
    }

    Redemption toRedemption(CampaignId campaign) {
        return new Redemption(id, new CouponCode(coupon), campaign, new CustomerId(customer), redeemedAt);
    }
}
