package dev.atoll.anonymizer.aggregate;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// The `contribution` table: one event that waits to be counted.
@Entity
@Table(name = "contribution")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate or by of()
class ContributionRow {

    @Id
    @Classified(INTERNAL)
    UUID event;

    @Classified(PUBLIC)
    UUID cell;

    @Classified(LINKABLE)
    UUID person;

    @Column(name = "window_start")
    @Classified(PUBLIC)
    Instant windowStart;

    @Column(name = "window_end")
    @Classified(PUBLIC)
    Instant windowEnd;

    @Column(name = "settles_at")
    @Classified(INTERNAL)
    Instant settlesAt;

    @Column(name = "trace_parent", columnDefinition = "text")
    @Classified(INTERNAL)
    String traceParent;

    static ContributionRow of(Contribution contribution, byte[] secret, Windows windows, Instant arrival) {
        var row = new ContributionRow();
        row.event = contribution.event();
        row.cell = contribution.cell().id();
        row.person = Pseudonym.of(contribution.person(), secret);
        row.windowStart = windows.start(contribution.occurredAt());
        row.windowEnd = windows.end(contribution.occurredAt());
        row.settlesAt = windows.settling(contribution.occurredAt(), arrival);
        row.traceParent = contribution.traceParent();
        return row;
    }
}
