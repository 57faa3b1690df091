package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// What holds in this region now. A snapshot takes effect whole, and never an older one after a newer one.
@ApplicationScoped
public class Decisions {

    private final AtomicReference<Held> held = new AtomicReference<>(Held.NOTHING);

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

    /// Lets the snapshot hold from now on.
    ///
    /// @return false when it is older than what holds, which then stays
    boolean apply(Snapshot snapshot, Source source, Instant confirmedAt) {
        var next = Held.of(snapshot, source, confirmedAt);
        var before = held.getAndUpdate(now -> next.isOlderThan(now) ? now : next);
        return !next.isOlderThan(before);
    }

    /// Notes that the control plane still says so.
    void confirm(Instant at) {
        held.updateAndGet(now -> now.confirmed(at));
    }
}
