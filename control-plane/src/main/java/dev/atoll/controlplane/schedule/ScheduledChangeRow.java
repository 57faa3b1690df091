package dev.atoll.controlplane.schedule;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.controlplane.proposal.SetRequest;
import dev.atoll.controlplane.schedule.ScheduledChange.Settlement;
import dev.atoll.controlplane.schedule.ScheduledChange.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The `scheduled_change` table.
@Entity
@Table(name = "scheduled_change")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate or by whoever makes one
class ScheduledChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Classified(INTERNAL)
    long id;

    @Classified(INTERNAL)
    Instant at;

    @Column(name = "proposed")
    @Classified(INTERNAL)
    String set;

    @Classified(INTERNAL)
    String author;

    @Column(name = "created_at")
    @Classified(INTERNAL)
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Classified(INTERNAL)
    State state;

    @Column(name = "settled_at")
    @Classified(INTERNAL)
    @Nullable
    Instant settledAt;

    @Column(name = "first_revision")
    @Classified(INTERNAL)
    @Nullable
    Long firstRevision;

    @Column(name = "last_revision")
    @Classified(INTERNAL)
    @Nullable
    Long lastRevision;

    @Classified(INTERNAL)
    @Nullable
    String code;

    @Classified(INTERNAL)
    @Nullable
    String explanation;

    @Column(name = "settled_by")
    @Classified(INTERNAL)
    @Nullable
    String settledBy;

    void settle(Settlement settlement) {
        state = settlement.state();
        settledAt = settlement.at();
        firstRevision = settlement.firstRevision();
        lastRevision = settlement.lastRevision();
        code = settlement.code();
        explanation = settlement.explanation();
        settledBy = settlement.by();
    }

    ScheduledChange toScheduledChange(SetRequest read) {
        return new ScheduledChange(id, at, read, author, createdAt, settlement());
    }

    private @Nullable Settlement settlement() {
        return settledAt == null
                ? null
                : new Settlement(state, settledAt, firstRevision, lastRevision, code, explanation, settledBy);
    }
}
