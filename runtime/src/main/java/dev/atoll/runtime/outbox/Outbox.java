package dev.atoll.runtime.outbox;

import dev.atoll.contracts.event.Message;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.TraceParent;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/// The transactional outbox. It takes the caller's session because a message outside the caller's transaction is a bug.
/// [OutboxRelay] sends what stands in it.
@ApplicationScoped
public class Outbox {

    private final MessageCodec codec;

    Outbox(MessageCodec codec) {
        this.codec = codec;
    }

    /// Keeps the message with whatever else the session's transaction keeps. The trace of the caller goes with it.
    public Uni<Void> append(Message message, Mutiny.Session session) {
        return session.persist(OutboxRow.of(message, codec.encode(message), TraceParent.of(Context.current())));
    }
}
