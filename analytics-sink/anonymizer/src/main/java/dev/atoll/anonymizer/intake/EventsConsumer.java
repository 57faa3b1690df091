package dev.atoll.anonymizer.intake;

import dev.atoll.anonymizer.aggregate.Contribution;
import dev.atoll.anonymizer.aggregate.Contributions;
import dev.atoll.contracts.event.PlatformEvent;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.MessageHandler;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.runtime.messaging.Topic;
import dev.atoll.runtime.messaging.TraceParent;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Takes the region's events in and keeps of each what is needed to count it.
@Singleton
class EventsConsumer implements MessageHandler {

    private static final Logger LOG = Logger.getLogger(EventsConsumer.class);

    private final MessageCodec codec;
    private final Contributions contributions;
    private final MeterRegistry meters;
    private final Map<Class<?>, Optional<EventShape>> shapes = new ConcurrentHashMap<>();

    EventsConsumer(MessageCodec codec, Contributions contributions, MeterRegistry meters) {
        this.codec = codec;
        this.contributions = contributions;
        this.meters = meters;
    }

    @Override
    public String group() {
        return "anonymizer";
    }

    @Override
    public Topic topic() {
        return Topic.EVENTS;
    }

    /// Drops what this process does not know: what cannot be classified cannot leave.
    @Override
    public Uni<Void> handle(ReceivedMessage message) {
        Optional<PlatformEvent> event = codec.decode(message, PlatformEvent.class);
        var contribution = event.flatMap(this::contribution);
        if (contribution.isEmpty()) {
            LOG.debugf("Dropped an event that cannot be counted: %s", message);
            meters.counter("atoll.intake.dropped.events").increment();
            return Uni.createFrom().voidItem();
        }
        return contributions.add(contribution.get()).invoke(this::tell).replaceWithVoid();
    }

    private Optional<Contribution> contribution(PlatformEvent event) {
        return shapes.computeIfAbsent(event.getClass(), _ -> EventShape.of(event.getClass()))
                .map(shape -> new Contribution(
                        event.id(),
                        shape.cell(event),
                        shape.person(event),
                        event.occurredAt(),
                        TraceParent.of(Context.current())));
    }

    private void tell(boolean isNew) {
        meters.counter(isNew ? "atoll.intake.new.events" : "atoll.intake.repeated.events")
                .increment();
    }
}
