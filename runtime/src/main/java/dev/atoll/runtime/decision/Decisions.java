package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.memory.RevokedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// What holds in this region now. A snapshot takes effect whole, and never an older one after a newer one.
@ApplicationScoped
public class Decisions {

    private final AtomicReference<Held> held = new AtomicReference<>(Held.NOTHING);
    private final List<Consumer<Applied>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Guard> guards;
    private List<LocalDecision> overrides = List.of();
    private Set<String> revoked = Set.of();

    /// With nothing that holds.
    @Inject
    public Decisions() {
        this(Guard.all());
    }

    Decisions(Set<Guard> guards) {
        this.guards = guards;
    }

    /// The revision that this process runs on; -1 while it has none.
    public long revision() {
        return held.get().revision();
    }

    /// Something that is read from all decisions of some kinds, such as the flags, made anew when they changed.
    ///
    /// @param read gets what holds; it may be called by several threads at once
    public <T> Derived<T> derive(Function<HeldDecisions, T> read) {
        return new Derived<>(held::get, read);
    }

    Held held() {
        return held.get();
    }

    /// The last good snapshot as it came, for whoever has none.
    public Optional<SignedText> signed() {
        return held.get().snapshot().map(Held.Published::signed);
    }

    /// When the control plane last said that what holds here holds.
    public Instant confirmedAt() {
        return held.get().confirmedAt();
    }

    /// What holds, if the center ever said anything.
    public Optional<Applied> applied() {
        return applied(held.get());
    }

    /// What the region decided for itself and what holds instead of what the center decided.
    public List<LocalDecision> overrides() {
        return held.get().local();
    }

    private static Optional<Applied> applied(Held now) {
        return now.snapshot()
                .map(published ->
                        new Applied(now.epoch(), now.revision(), now.source().wireName(), now.local()));
    }

    /// Tells the listener whenever something else holds from now on, on the thread of whoever brought it.
    public void whenApplied(Consumer<Applied> listener) {
        listeners.add(listener);
    }

    /// Lets the snapshot hold from now on.
    ///
    /// @return why what held stays; nothing when the snapshot holds
    synchronized Optional<String> apply(Snapshot snapshot, SignedText signed, Source source, Instant confirmedAt) {
        var next = Held.of(snapshot, signed, source, confirmedAt);
        var objection = held.get().objection(next, guards);
        if (objection.isEmpty()) {
            remember(RevokedSecrets.in(snapshot));
            hold(next.closing(revoked).with(overrides));
        }
        return objection;
    }

    /// Lets these secrets open nothing from now on, also when a control plane of a later epoch knows nothing of it.
    ///
    /// @param hashes of secrets
    synchronized void close(Set<String> hashes) {
        if (remember(hashes)) {
            var next = held.get().closing(revoked);
            if (!next.central().equals(held.get().central())) {
                hold(next);
            }
        }
    }

    private boolean remember(Set<String> hashes) {
        if (!guards.contains(Guard.REVOCATION) || revoked.containsAll(hashes)) {
            return false;
        }
        var all = new HashSet<>(revoked);
        all.addAll(hashes);
        revoked = Set.copyOf(all);
        return true;
    }

    /// Lets what the region decided for itself hold from now on, and nothing else of the kind.
    public synchronized void override(List<LocalDecision> decisions) {
        overrides = List.copyOf(decisions);
        var next = held.get().with(overrides);
        if (!next.local().equals(held.get().local())) {
            hold(next);
        }
    }

    private void hold(Held next) {
        held.set(next);
        applied(next).ifPresent(applied -> listeners.forEach(listener -> listener.accept(applied)));
    }

    /// Notes that the control plane still says so.
    synchronized void confirm(Instant at) {
        held.updateAndGet(now -> now.confirmed(at));
    }

    /// A revision that holds.
    ///
    /// @param source where it came from, such as `control-plane` or `disk`
    /// @param overrides what holds instead of what it says
    public record Applied(long epoch, long revision, String source, List<LocalDecision> overrides) {

        /// Copied.
        public Applied {
            overrides = List.copyOf(overrides);
        }
    }
}
