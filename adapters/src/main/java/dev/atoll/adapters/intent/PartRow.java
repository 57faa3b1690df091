package dev.atoll.adapters.intent;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.PERSONAL;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The `part` table. Nothing outside [PostgresIntents] sees it.
@Entity
@Table(name = "part")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate or by of()
class PartRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Classified(INTERNAL)
    long id;

    @Classified(INTERNAL)
    UUID command;

    @Classified(INTERNAL)
    int number;

    @Column(columnDefinition = "text")
    @Classified(PERSONAL)
    @Nullable
    String body;

    @Column(columnDefinition = "text")
    @Enumerated(EnumType.STRING)
    @Classified(INTERNAL)
    PartState state;

    @Column(name = "message_id", columnDefinition = "text")
    @Classified(INTERNAL)
    @Nullable
    String messageId;

    @Classified(INTERNAL)
    int attempts;

    @Column(name = "due_at")
    @Classified(INTERNAL)
    Instant dueAt;

    @Classified(INTERNAL)
    Instant deadline;

    static PartRow of(UUID command, int number, String body, Part part) {
        var row = new PartRow();
        row.command = command;
        row.number = number;
        row.body = body;
        row.become(part);
        return row;
    }

    Part part() {
        return new Part(state, Optional.ofNullable(messageId), dueAt, deadline);
    }

    void become(Part part) {
        state = part.state();
        messageId = part.messageId().orElse(null);
        dueAt = part.dueAt();
        deadline = part.deadline();
    }
}
