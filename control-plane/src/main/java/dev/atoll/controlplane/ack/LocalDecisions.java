package dev.atoll.controlplane.ack;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/// What regions decided for themselves, as their instances say it. They say which and until when, not what.
@ApplicationScoped
public class LocalDecisions {

    private final ShareAcks acks;
    private final InstantSource clock;

    LocalDecisions(ShareAcks acks, InstantSource clock) {
        this.acks = acks;
        this.clock = clock;
    }

    /// By key, until when something else holds in the region than the center decided.
    public Uni<Map<String, Instant>> of(RegionId region, DecisionKind kind) {
        return acks.of(region).map(view -> of(view, kind, clock.instant()));
    }

    private static Map<String, Instant> of(AcksView view, DecisionKind kind, Instant now) {
        Map<String, Instant> untils = new TreeMap<>();
        view.instances().stream()
                .flatMap(instance -> instance.overrides().stream())
                .filter(local -> local.kind().equals(kind.wireName())
                        && local.expiresAt().isAfter(now))
                .forEach(local ->
                        untils.merge(local.key(), local.expiresAt(), (one, other) -> one.isAfter(other) ? one : other));
        return untils;
    }
}
