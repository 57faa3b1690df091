package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Intent;
import dev.atoll.adapters.intent.Intents;
import dev.atoll.contracts.partner.PartnerCommand;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.MessageHandler;
import dev.atoll.runtime.messaging.PoisonMessage;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.runtime.messaging.Topic;
import dev.atoll.runtime.messaging.TraceParent;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/// Keeps what is asked of partners. Sending comes later and at its own pace: the bus waits for the ledger only.
@ApplicationScoped
class CommandsConsumer implements MessageHandler {

    private final Intents intents;
    private final MessageCodec codec;
    private final InstantSource clock;

    CommandsConsumer(Intents intents, MessageCodec codec, InstantSource clock) {
        this.intents = intents;
        this.codec = codec;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "adapters";
    }

    @Override
    public Topic topic() {
        return Topic.COMMANDS;
    }

    @Override
    public Uni<Void> handle(ReceivedMessage message) {
        var command = codec.decode(message, PartnerCommand.class);
        var traceParent = TraceParent.of(Context.current());
        return command.map(known -> switch (known) {
                    case SendText text -> keep(intent(text, traceParent));
                })
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// On a worker, since it waits for the database.
    private Uni<Void> keep(Intent intent) {
        return Uni.createFrom()
                .item(() -> intents.add(intent, clock.instant()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .replaceWithVoid();
    }

    private static Intent intent(SendText text, String traceParent) {
        var cut = TextParts.of(text.body());
        if (cut.parts().size() > TextParts.MOST) {
            throw new PoisonMessage("The text takes more than " + TextParts.MOST + " parts");
        }
        return new Intent(text, cut.alphabet(), cut.parts(), traceParent);
    }
}
