package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import java.time.Instant;
import java.util.Map;

/// The decisions that hold at one moment. It never changes: others take its place.
///
/// @param revision the newest change in it; -1 when there is none
/// @param confirmedAt when the control plane last said that they hold
record Held(long revision, Map<String, Object> config, Source source, Instant confirmedAt) {

    static final Held NOTHING = new Held(-1, Map.of(), Source.NONE, Instant.EPOCH);

    static Held of(Snapshot snapshot, Source source, Instant confirmedAt) {
        return new Held(snapshot.revision(), snapshot.config(), source, confirmedAt);
    }

    boolean isOlderThan(Held other) {
        return revision < other.revision;
    }

    Held confirmed(Instant at) {
        return source == Source.NONE ? this : new Held(revision, config, Source.CONTROL_PLANE, at);
    }
}
