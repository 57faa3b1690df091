package dev.atoll.runtime.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The decisions that hold at one moment. It never changes: others take its place.
///
/// @param central what the center decided, by the wire name of the kind, then by key; but for what was revoked
/// @param decisions what holds, which is what the center decided but for what the region decided for itself
/// @param local what the region decided for itself, in so far as it holds
/// @param source where what the center decided came from
/// @param confirmedAt when the control plane last said that it holds
/// @param snapshot what the center decided, as it came; empty while nothing did
record Held(
        Map<String, Map<String, Decision>> central,
        Map<String, Map<String, Decision>> decisions,
        List<LocalDecision> local,
        Source source,
        Instant confirmedAt,
        Optional<Published> snapshot)
        implements HeldDecisions {

    static final Held NOTHING = new Held(Map.of(), Map.of(), List.of(), Source.NONE, Instant.EPOCH, Optional.empty());

    private static final String TOKEN = DecisionKind.TOKEN.wireName();

    /// A snapshot, and the text that was signed.
    record Published(Snapshot snapshot, SignedText signed) {}

    static Held of(Snapshot snapshot, SignedText signed, Source source, Instant confirmedAt) {
        var central = snapshot.decisions().stream()
                .collect(groupingBy(Decision::kind, toMap(Decision::key, decision -> decision)));
        return new Held(central, central, List.of(), source, confirmedAt, Optional.of(new Published(snapshot, signed)));
    }

    /// The same, but for what the region decided for itself.
    Held with(List<LocalDecision> all) {
        var standing = all.stream()
                .filter(one -> one.winsOver(
                        find(central, one.subject().kind(), one.subject().key())))
                .toList();
        if (standing.equals(local)) {
            return this;
        }
        Map<String, Map<String, Decision>> effective = new HashMap<>();
        central.forEach((kind, byKey) -> effective.put(kind, new HashMap<>(byKey)));
        standing.stream()
                .map(LocalDecision::toDecision)
                .forEach(decision -> effective
                        .computeIfAbsent(decision.kind(), _ -> new HashMap<>())
                        .put(decision.key(), decision));
        return new Held(central, effective, standing, source, confirmedAt, snapshot);
    }

    @Override
    public Collection<Decision> of(DecisionKind kind) {
        return byKey(decisions, kind.wireName()).values();
    }

    Optional<Decision> find(DecisionKind kind, String key) {
        return find(decisions, kind.wireName(), key);
    }

    private static Optional<Decision> find(Map<String, Map<String, Decision>> all, String kind, String key) {
        return Optional.ofNullable(byKey(all, kind).get(key));
    }

    private static Map<String, Decision> byKey(Map<String, Map<String, Decision>> all, String kind) {
        return Objects.requireNonNullElse(all.get(kind), Map.of());
    }

    @Override
    public long newest() {
        return local.stream().mapToLong(one -> one.issuedAt().toEpochMilli()).reduce(revision(), Long::sum);
    }

    long epoch() {
        return snapshot.map(now -> now.snapshot().epoch()).orElse(0L);
    }

    /// The center's newest change in it; -1 when there is none.
    long revision() {
        return snapshot.map(now -> now.snapshot().revision()).orElse(-1L);
    }

    /// What to show the control plane, so that it tells only what comes behind it.
    Optional<String> position() {
        return snapshot.map(now -> now.snapshot().position());
    }

    /// What speaks against taking the other in place of this; nothing when all is well.
    Optional<String> objection(Held next, Set<Guard> guards) {
        if (guards.contains(Guard.ORDER) && isNewerThan(next)) {
            return Optional.of("its revision " + next.epoch() + "-" + next.revision() + " is older than " + epoch()
                    + "-" + revision());
        }
        return guards.contains(Guard.MASS_REMOVAL) && next.epoch() == epoch()
                ? new Losses(central, revision(), next.central)
                        .unmarked()
                        .map(lost -> "it takes away " + lost + " at once, and nobody marked that")
                : Optional.empty();
    }

    /// The same, but for tokens that open with secrets that were revoked once.
    ///
    /// @param hashes of these secrets
    Held closing(Set<String> hashes) {
        var tokens = byKey(central, TOKEN);
        Map<String, Decision> closed = new HashMap<>();
        tokens.values().forEach(decision -> closed.put(decision.key(), closed(decision, hashes)));
        if (closed.equals(tokens)) {
            return this;
        }
        Map<String, Map<String, Decision>> next = new HashMap<>(central);
        next.put(TOKEN, closed);
        return new Held(next, next, List.of(), source, confirmedAt, snapshot).with(local);
    }

    private static Decision closed(Decision decision, Set<String> hashes) {
        return AccessToken.parse(decision.value())
                .filter(token -> !token.without(hashes).equals(token))
                .map(token -> new Decision(
                        decision.kind(),
                        decision.key(),
                        decision.revision(),
                        token.without(hashes).toValue()))
                .orElse(decision);
    }

    /// Whether it is of the very same position.
    boolean isAt(Snapshot other) {
        return epoch() == other.epoch() && revision() == other.revision();
    }

    private boolean isNewerThan(Held next) {
        return snapshot.flatMap(
                        now -> next.snapshot.filter(then -> then.snapshot().isOlderThan(now.snapshot())))
                .isPresent();
    }

    /// How long ago the control plane last said that it holds; empty when it never did. A clock that was put back makes
    /// nothing younger than new.
    Optional<Duration> age(Instant now) {
        return source == Source.NONE
                ? Optional.empty()
                : Optional.of(Duration.between(confirmedAt, now)).map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    Held confirmed(Instant at) {
        return source == Source.NONE ? this : new Held(central, decisions, local, Source.CONTROL_PLANE, at, snapshot);
    }
}
