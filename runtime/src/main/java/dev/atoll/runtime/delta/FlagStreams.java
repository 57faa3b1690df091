package dev.atoll.runtime.delta;

import dev.atoll.runtime.access.Admission;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.delta.SdkEvent.Alive;
import dev.atoll.runtime.delta.SdkEvent.Changed;
import dev.atoll.runtime.delta.SdkEvent.Full;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.Audiences;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// The streams that SDKs have open at this process.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class FlagStreams {

    private static final Logger LOG = Logger.getLogger(FlagStreams.class);

    private final FlagHistories histories;
    private final Audiences audiences;
    private final DeltaConfig config;
    private final AtomicInteger open = new AtomicInteger();
    private final Condition places = new Condition(LOG, "Streaming to all SDKs that want it");

    FlagStreams(FlagHistories histories, Audiences audiences, DeltaConfig config) {
        this.histories = histories;
        this.audiences = audiences;
        this.config = config;
    }

    /// A stream for whoever asks. First that it is there, so that the client has an answer; then everything, or
    /// what changed since what it knows; then each change, until its token no longer opens it.
    Multi<SdkEvent> open(Optional<EventId> known, Admission admission) {
        var audience = audiences.current();
        return Multi.createFrom().deferred(() -> {
            if (open.incrementAndGet() > config.maxStreams()) {
                open.decrementAndGet();
                places.fails(config.maxStreams() + " are open: the others are told to poll");
                return Multi.createFrom().item(new Full());
            }
            places.works();
            return admission.during(events(audience, known)).onTermination().invoke(this::close);
        });
    }

    private Multi<SdkEvent> events(Audience audience, Optional<EventId> known) {
        Multi<SdkEvent> changes = histories.follow(audience, known).map(Changed::new);
        Multi<SdkEvent> alive = Multi.createFrom()
                .ticks()
                .startingAfter(config.keepAlive())
                .every(config.keepAlive())
                .onOverflow()
                .drop()
                .map(_ -> new Alive());
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(new Alive()),
                        Multi.createBy().merging().streams(changes, alive));
    }

    private void close() {
        open.decrementAndGet();
    }
}
