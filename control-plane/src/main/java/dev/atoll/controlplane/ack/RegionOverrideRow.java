package dev.atoll.controlplane.ack;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/// The `region_override` table: what a region decided for itself, also when it is over.
@Entity
@IdClass(RegionOverrideKey.class)
@Table(name = "region_override")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class RegionOverrideRow {

    @Id
    @Classified(INTERNAL)
    String region;

    @Id
    @Classified(INTERNAL)
    String kind;

    @Id
    @Classified(INTERNAL)
    String key;

    @Id
    @Column(name = "expires_at")
    @Classified(INTERNAL)
    Instant expiresAt;

    @Classified(INTERNAL)
    String reason;

    @Column(name = "first_told")
    @Classified(INTERNAL)
    Instant firstTold;

    @Column(name = "last_told")
    @Classified(INTERNAL)
    Instant lastTold;
}
