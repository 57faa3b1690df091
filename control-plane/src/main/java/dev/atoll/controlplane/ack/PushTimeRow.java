package dev.atoll.controlplane.ack;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// The `push_time` table: how many decisions took how long until they were acknowledged in a region.
@Entity
@IdClass(PushTimeKey.class)
@Table(name = "push_time")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class PushTimeRow {

    @Id
    @Classified(INTERNAL)
    String region;

    /// -1 for everything above.
    @Id
    @Column(name = "at_most_millis")
    @Classified(INTERNAL)
    long atMostMillis;

    @Classified(INTERNAL)
    long times;

    @Column(name = "sum_millis")
    @Classified(INTERNAL)
    long sumMillis;
}
