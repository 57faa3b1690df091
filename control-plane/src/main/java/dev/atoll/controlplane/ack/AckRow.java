package dev.atoll.controlplane.ack;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/// The `ack` table: what an instance said last.
@Entity
@IdClass(AckKey.class)
@Table(name = "ack")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class AckRow {

    @Id
    @Classified(INTERNAL)
    String region;

    @Id
    @Classified(INTERNAL)
    String process;

    @Id
    @Classified(INTERNAL)
    String instance;

    @Classified(INTERNAL)
    long epoch;

    @Classified(INTERNAL)
    long revision;

    @Classified(INTERNAL)
    String source;

    @Classified(INTERNAL)
    @Column(name = "applied_at")
    Instant appliedAt;

    @Classified(INTERNAL)
    Instant since;

    @Classified(INTERNAL)
    @Column(name = "last_seen")
    Instant lastSeen;

    /// JSON.
    @Classified(INTERNAL)
    String overrides;
}
