package dev.atoll.adapters;

import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.MessageHandler;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.runtime.messaging.Topic;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every outcome that came over the bus, as another process would get it.
@Singleton
class RecordedOutcomes implements MessageHandler {

    private final List<Recorded> recorded = new CopyOnWriteArrayList<>();
    private final MessageCodec codec;

    RecordedOutcomes(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public String group() {
        return "adapters-test";
    }

    @Override
    public Topic topic() {
        return Topic.OUTCOMES;
    }

    @Override
    public Uni<Void> handle(ReceivedMessage message) {
        var trace = Span.current().getSpanContext().getTraceId();
        codec.decode(message, PartnerOutcome.class)
                .ifPresent(outcome -> recorded.add(new Recorded(message.id(), outcome, trace)));
        return Uni.createFrom().voidItem();
    }

    /// The outcomes of a command; one that the bus repeated counts once.
    List<Recorded> of(UUID command) {
        return recorded.stream()
                .filter(known -> known.outcome().command().equals(command))
                .distinct()
                .toList();
    }

    record Recorded(UUID id, PartnerOutcome outcome, String trace) {}
}
