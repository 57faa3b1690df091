package dev.atoll.controlplane.ack;

import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells the other replicas what this one heard, and answers with what all of them did.
@ApplicationScoped
class ShareAcks {

    private final Acks acks;
    private final PostgresAcks shared;
    private final AckConfig config;
    private final InstantSource clock;

    ShareAcks(Acks acks, PostgresAcks shared, AckConfig config, InstantSource clock) {
        this.acks = acks;
        this.shared = shared;
        this.config = config;
        this.clock = clock;
    }

    /// Tells what is new.
    Uni<Void> share() {
        return Uni.createFrom()
                .item(acks::take)
                .chain(heard -> heard.isNothing()
                        ? Uni.createFrom().voidItem()
                        : shared.add(heard, since(config.retention()), since(config.overrideRetention()))
                                .onFailure()
                                .invoke(_ -> acks.putBack(heard)));
    }

    private Instant since(Duration retention) {
        return clock.instant().minus(retention);
    }

    /// What the instances of the region run on.
    Uni<AcksView> of(RegionId region) {
        return share().chain(() -> shared.of(region));
    }
}
