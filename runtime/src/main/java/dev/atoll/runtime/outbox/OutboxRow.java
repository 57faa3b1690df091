package dev.atoll.runtime.outbox;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PERSONAL;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.event.Message;
import dev.atoll.runtime.messaging.Topic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// The `outbox` table: one message that the bus has not taken yet. Its position is the order of relaying.
@Entity
@Table(name = "outbox")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate or by of()
class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Classified(INTERNAL)
    long position;

    @Column(name = "message_id")
    @Classified(INTERNAL)
    UUID messageId;

    @Column(columnDefinition = "text")
    @Classified(INTERNAL)
    String topic;

    @Column(columnDefinition = "text")
    @Classified(INTERNAL)
    String type;

    @Column(name = "ordering_key", columnDefinition = "text")
    @Classified(LINKABLE)
    String orderingKey;

    @Column(columnDefinition = "text")
    @Classified(PERSONAL)
    String payload;

    @Column(name = "trace_parent", columnDefinition = "text")
    @Classified(INTERNAL)
    String traceParent;

    @Column(name = "occurred_at")
    @Classified(INTERNAL)
    Instant occurredAt;

    static OutboxRow of(Message message, String payload, String traceParent) {
        var row = new OutboxRow();
        row.messageId = message.id();
        row.topic = Topic.of(message).wireName();
        row.type = Message.typeOf(message.getClass());
        row.orderingKey = message.orderingKey();
        row.payload = payload;
        row.traceParent = traceParent;
        row.occurredAt = message.occurredAt();
        return row;
    }
}
