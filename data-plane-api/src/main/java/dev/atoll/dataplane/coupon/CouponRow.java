package dev.atoll.dataplane.coupon;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// The `coupon` table. Nothing outside [PostgresCoupons] sees it.
@Entity
@Table(name = "coupon")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class CouponRow {

    @Id
    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String code;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String campaign;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String title;

    @Classified(INTERNAL)
    int stock;

    @Column(name = "ends_at")
    @Classified(PUBLIC)
    Instant endsAt;

    Coupon toCoupon() {
        return new Coupon(new CouponCode(code), new CampaignId(campaign), title, stock, endsAt);
    }
}
