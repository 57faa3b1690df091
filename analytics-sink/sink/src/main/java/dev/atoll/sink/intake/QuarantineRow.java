package dev.atoll.sink.intake;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The `quarantine` table.
@Entity
@Immutable
@Table(name = "quarantine")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class QuarantineRow {

    @Id
    @Classified(INTERNAL)
    long position;

    @Classified(INTERNAL)
    UUID message;

    @Column(columnDefinition = "text")
    @Classified(INTERNAL)
    String reason;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    @Nullable
    String region;

    @Column(name = "received_at")
    @Classified(INTERNAL)
    Instant receivedAt;

    @Column(name = "body_hash", columnDefinition = "text")
    @Classified(INTERNAL)
    String bodyHash;

    @Column(name = "body_size")
    @Classified(INTERNAL)
    int bodySize;

    QuarantinedFact toFact() {
        return new QuarantinedFact(position, message, reason, region, receivedAt, bodyHash, bodySize);
    }
}
