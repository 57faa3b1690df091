package dev.atoll.controlplane.changelog;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// The `change_head` table: one row, which a writer locks until its transaction ends.
@Entity
@Table(name = "change_head")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class ChangeHeadRow {

    static final int ID = 1;

    @Id
    @Classified(INTERNAL)
    int id;

    @Classified(INTERNAL)
    long epoch;

    @Classified(INTERNAL)
    long revision;

    @Classified(INTERNAL)
    String hash;

    Head toHead() {
        return new Head(epoch, revision, hash);
    }

    void moveTo(Change newest) {
        epoch = newest.mark().epoch();
        revision = newest.revision();
        hash = newest.hash();
    }
}
