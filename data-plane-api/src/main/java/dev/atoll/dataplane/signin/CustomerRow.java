package dev.atoll.dataplane.signin;

import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PERSONAL;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// The `customer` table. Other rooms know a customer by the id alone.
@Entity
@Table(name = "customer")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class CustomerRow {

    @Id
    @Classified(LINKABLE)
    UUID id;

    @Column(columnDefinition = "text")
    @Classified(PERSONAL)
    String phone;

    @Column(columnDefinition = "text")
    @Classified(PERSONAL)
    String name;

    @Column(name = "created_at")
    @Classified(LINKABLE)
    Instant createdAt;
}
