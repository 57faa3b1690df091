package dev.atoll.adapters.intent;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.PERSONAL;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.TextPurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The `intent` table. Nothing outside [PostgresIntents] sees it.
@Entity
@Table(name = "intent")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class IntentRow {

    @Id
    @Classified(INTERNAL)
    UUID command;

    @Column(columnDefinition = "text")
    @Classified(INTERNAL)
    String region;

    @Classified(INTERNAL)
    UUID subject;

    @Column(columnDefinition = "text")
    @Enumerated(EnumType.STRING)
    @Classified(INTERNAL)
    TextPurpose purpose;

    @Column(columnDefinition = "text")
    @Classified(PERSONAL)
    @Nullable
    String phone;

    @Column(columnDefinition = "text")
    @Enumerated(EnumType.STRING)
    @Classified(INTERNAL)
    Alphabet alphabet;

    @Classified(INTERNAL)
    int parts;

    @Column(name = "expires_at")
    @Classified(INTERNAL)
    Instant expiresAt;

    @Column(name = "received_at")
    @Classified(INTERNAL)
    Instant receivedAt;

    @Column(name = "trace_parent", columnDefinition = "text")
    @Classified(INTERNAL)
    String traceParent;

    @Column(columnDefinition = "text")
    @Enumerated(EnumType.STRING)
    @Classified(INTERNAL)
    @Nullable
    PartState ending;

    @Column(name = "ended_at")
    @Classified(INTERNAL)
    @Nullable
    Instant endedAt;

    Matter matter() {
        return new Matter(command, new RegionId(region), subject, purpose);
    }

    void end(PartState how, Instant now) {
        ending = how;
        endedAt = now;
        phone = null;
    }
}
