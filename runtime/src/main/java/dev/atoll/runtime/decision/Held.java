package dev.atoll.runtime.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The decisions that hold at one moment. It never changes: others take its place.
///
/// @param revision the newest change in it; -1 when there is none
/// @param decisions by the wire name of their kind, then by key
/// @param confirmedAt when the control plane last said that they hold
/// @param snapshot what it was made of
/// @param signed the snapshot as it came
record Held(
        long epoch,
        long revision,
        Map<String, Map<String, Decision>> decisions,
        Source source,
        Instant confirmedAt,
        Optional<Snapshot> snapshot,
        Optional<SignedText> signed)
        implements HeldDecisions {

    static final Held NOTHING =
            new Held(0, -1, Map.of(), Source.NONE, Instant.EPOCH, Optional.empty(), Optional.empty());

    private static final int FEW = 4; // so many may always go
    private static final int MASS_PERCENT = 20;

    static Held of(Snapshot snapshot, SignedText signed, Source source, Instant confirmedAt) {
        var decisions = snapshot.decisions().stream()
                .collect(groupingBy(Decision::kind, toMap(Decision::key, decision -> decision)));
        return new Held(
                snapshot.epoch(),
                snapshot.revision(),
                decisions,
                source,
                confirmedAt,
                Optional.of(snapshot),
                Optional.of(signed));
    }

    @Override
    public Collection<Decision> of(DecisionKind kind) {
        return byKey(kind.wireName()).values();
    }

    Optional<Decision> find(DecisionKind kind, String key) {
        return Optional.ofNullable(byKey(kind.wireName()).get(key));
    }

    private Map<String, Decision> byKey(String kind) {
        return Objects.requireNonNullElse(decisions.get(kind), Map.of());
    }

    /// What to show the control plane, so that it tells only what comes behind it.
    Optional<String> position() {
        return snapshot.map(what -> what.epoch() + "-" + what.revision());
    }

    /// What speaks against taking the snapshot in place of this; nothing when all is well.
    Optional<String> objection(Snapshot next, Set<Guard> guards) {
        if (guards.contains(Guard.ORDER) && isNewerThan(next)) {
            return Optional.of("its revision " + next.epoch() + "-" + next.revision() + " is older than " + epoch + "-"
                    + revision);
        }
        var gone = guards.contains(Guard.MASS_REMOVAL) ? gone(next) : 0;
        return gone >= FEW && next.massRemoval() <= revision
                ? Optional.of("it takes away " + gone + " decisions at once, and nobody said that this is meant")
                : Optional.empty();
    }

    /// Whether it is of the very same position.
    boolean isAt(Snapshot other) {
        return epoch == other.epoch() && revision == other.revision();
    }

    private boolean isNewerThan(Snapshot next) {
        return epoch > next.epoch() || (epoch == next.epoch() && revision > next.revision());
    }

    /// How many decisions would be gone, if that is a large part of all.
    private int gone(Snapshot next) {
        var before = decisions.values().stream().mapToInt(Map::size).sum();
        var stays = (int) next.decisions().stream()
                .filter(decision -> byKey(decision.kind()).containsKey(decision.key()))
                .count();
        var gone = before - stays;
        return gone * 100 > before * MASS_PERCENT ? gone : 0;
    }

    Held confirmed(Instant at) {
        return source == Source.NONE
                ? this
                : new Held(epoch, revision, decisions, Source.CONTROL_PLANE, at, snapshot, signed);
    }
}
