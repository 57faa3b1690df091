package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.MessageHandler;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.runtime.messaging.Topic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Hears what came of the texts that this region's partners were asked to send.
@ApplicationScoped
class OutcomesConsumer implements MessageHandler {

    private final MessageCodec codec;
    private final RecordNotification recordNotification;

    OutcomesConsumer(MessageCodec codec, RecordNotification recordNotification) {
        this.codec = codec;
        this.recordNotification = recordNotification;
    }

    @Override
    public String group() {
        return "data-plane-outcomes";
    }

    @Override
    public Topic topic() {
        return Topic.OUTCOMES;
    }

    /// A type that this process does not know is for somebody else, or from a newer sender.
    @Override
    public Uni<Void> handle(ReceivedMessage message) {
        return codec.decode(message, PartnerOutcome.class)
                .map(recordNotification::record)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
