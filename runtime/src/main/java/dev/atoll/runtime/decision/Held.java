package dev.atoll.runtime.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/// The decisions that hold at one moment. It never changes: others take its place.
///
/// @param revision the newest change in it; -1 when there is none
/// @param decisions by the wire name of their kind, then by key
/// @param confirmedAt when the control plane last said that they hold
record Held(long epoch, long revision, Map<String, Map<String, Decision>> decisions, Source source, Instant confirmedAt)
        implements HeldDecisions {

    static final Held NOTHING = new Held(0, -1, Map.of(), Source.NONE, Instant.EPOCH);

    static Held of(Snapshot snapshot, Source source, Instant confirmedAt) {
        var decisions = snapshot.decisions().stream()
                .collect(groupingBy(Decision::kind, toMap(Decision::key, decision -> decision)));
        return new Held(snapshot.epoch(), snapshot.revision(), decisions, source, confirmedAt);
    }

    @Override
    public Collection<Decision> of(DecisionKind kind) {
        return byKey(kind).values();
    }

    private Map<String, Decision> byKey(DecisionKind kind) {
        return Objects.requireNonNullElse(decisions.get(kind.wireName()), Map.of());
    }

    boolean isOlderThan(Held other) {
        return epoch < other.epoch || (epoch == other.epoch && revision < other.revision);
    }

    Held confirmed(Instant at) {
        return source == Source.NONE ? this : new Held(epoch, revision, decisions, Source.CONTROL_PLANE, at);
    }
}
