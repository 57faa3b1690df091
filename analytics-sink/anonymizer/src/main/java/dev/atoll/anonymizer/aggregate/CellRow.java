package dev.atoll.anonymizer.aggregate;

import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// The `cell` table. Whoever changes what waits in a cell locks its row first.
@Entity
@Table(name = "cell")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class CellRow {

    @Id
    @Classified(PUBLIC)
    UUID id;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String counted;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String dimensions;

    @Classified(LINKABLE)
    byte[] secret;
}
