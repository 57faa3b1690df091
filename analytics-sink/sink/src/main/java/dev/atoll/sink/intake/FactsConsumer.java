package dev.atoll.sink.intake;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.runtime.messaging.MessageHandler;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.runtime.messaging.Topic;
import dev.atoll.sink.fact.Facts;
import dev.atoll.sink.intake.IntakeOutcome.Refused;
import dev.atoll.sink.intake.IntakeOutcome.Taken;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Takes the regions' facts in, and puts aside what is none.
@Singleton
class FactsConsumer implements MessageHandler {

    private static final Logger LOG = Logger.getLogger(FactsConsumer.class);

    private final FactGuard guard;
    private final Facts facts;
    private final Quarantine quarantine;
    private final InstantSource clock;
    private final MeterRegistry meters;

    FactsConsumer(FactGuard guard, Facts facts, Quarantine quarantine, InstantSource clock, MeterRegistry meters) {
        this.guard = guard;
        this.facts = facts;
        this.quarantine = quarantine;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public String group() {
        return "sink";
    }

    @Override
    public Topic topic() {
        return Topic.FACTS;
    }

    @Override
    public Uni<Void> handle(ReceivedMessage message) {
        return switch (guard.examine(message)) {
            case Taken(AnonymizedFact fact) ->
                facts.add(fact).invoke(this::tell).replaceWithVoid();
            case Refused refused -> putAside(message, refused);
        };
    }

    private Uni<Void> putAside(ReceivedMessage message, Refused refused) {
        LOG.debugf("Put aside %s: %s", message.id(), refused.reason().code());
        meters.counter("atoll.intake.refused.facts", "reason", refused.reason().code())
                .increment();
        return quarantine.add(QuarantinedFact.of(message, refused, clock.instant()));
    }

    private void tell(boolean isNew) {
        meters.counter(isNew ? "atoll.intake.new.facts" : "atoll.intake.repeated.facts")
                .increment();
    }
}
