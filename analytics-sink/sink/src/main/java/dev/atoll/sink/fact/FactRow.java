package dev.atoll.sink.fact;

import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// The `fact` table. [PostgresFacts] writes and sums it in statements of its own; here is how far each column may
/// travel.
@Entity
@Immutable
@Table(name = "fact")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class FactRow {

    @Id
    @Classified(PUBLIC)
    UUID id;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String region;

    @Column(columnDefinition = "text")
    @Classified(PUBLIC)
    String counted;

    @Column(name = "window_start")
    @Classified(PUBLIC)
    Instant windowStart;

    @Column(name = "window_end")
    @Classified(PUBLIC)
    Instant windowEnd;

    @Column(columnDefinition = "jsonb")
    @Classified(PUBLIC)
    String dimensions;

    @Classified(PUBLIC)
    long count;
}
