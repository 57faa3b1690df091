package dev.atoll.controlplane.changelog;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.control.DecisionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/// The `change` table.
@Entity
@Immutable
@Table(name = "change")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate or by of()
class ChangeRow {

    @Id
    @Classified(INTERNAL)
    long revision;

    @Enumerated(EnumType.STRING)
    @Classified(INTERNAL)
    DecisionKind kind;

    @Classified(INTERNAL)
    String key;

    @Classified(INTERNAL)
    String[] regions;

    @Classified(INTERNAL)
    String value;

    @Classified(INTERNAL)
    String author;

    @Classified(INTERNAL)
    String reason;

    @Classified(INTERNAL)
    long epoch;

    @Column(name = "set_revision")
    @Classified(INTERNAL)
    long set;

    @Column(name = "mass_removal")
    @Classified(INTERNAL)
    boolean massRemoval;

    @Classified(INTERNAL)
    Instant at;

    @Column(name = "previous_hash")
    @Classified(INTERNAL)
    String previousHash;

    @Classified(INTERNAL)
    String hash;

    static ChangeRow of(Change change) {
        var proposal = change.proposal();
        var row = new ChangeRow();
        row.revision = change.revision();
        row.kind = proposal.kind();
        row.key = proposal.key();
        row.regions = proposal.scope().regions().toArray(String[]::new);
        row.value = proposal.value();
        row.author = proposal.author();
        row.reason = proposal.reason();
        row.epoch = change.mark().epoch();
        row.set = change.mark().set();
        row.massRemoval = change.mark().massRemoval();
        row.at = change.at();
        row.previousHash = change.previousHash();
        row.hash = change.hash();
        return row;
    }

    Change toChange() {
        var proposal = new Proposal(kind, key, new Scope(List.of(regions)), value, author, reason);
        return new Change(revision, proposal, new Change.Mark(epoch, set, massRemoval), at, previousHash, hash);
    }
}
