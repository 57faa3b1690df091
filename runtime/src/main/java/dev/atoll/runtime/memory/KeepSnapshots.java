package dev.atoll.runtime.memory;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps what holds on disk and in the region, behind the back of whoever follows: what holds must not wait for a
/// disk. What was overtaken meanwhile is not kept at all.
@ApplicationScoped
public class KeepSnapshots {

    private final KeptSnapshots disk;
    private final List<SharedSnapshots> shared;
    private final Executor executor;
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
    private volatile Set<String> told = Set.of();

    @Inject
    KeepSnapshots(KeptSnapshots disk, Instance<SharedSnapshots> shared) {
        this(
                disk,
                shared.stream().toList(),
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("atoll-keep").factory()));
    }

    /// Keeps on that disk, and in those places.
    ///
    /// @param executor runs what may wait for a disk, one task after the other
    public KeepSnapshots(KeptSnapshots disk, List<SharedSnapshots> shared, Executor executor) {
        this.disk = disk;
        this.shared = shared;
        this.executor = executor;
    }

    /// Keeps it soon.
    public void later(Snapshot snapshot, SignedText signed) {
        var next = new Waiting(snapshot, signed, RevokedSecrets.in(snapshot));
        if (waiting.getAndUpdate(last -> last == null ? next : last.with(next)) == null) {
            executor.execute(this::keep);
        }
    }

    private void keep() {
        var next = waiting.getAndSet(null);
        if (next != null) {
            disk.revoke(next.revoked());
            disk.keep(next.signed().toString());
            shared.forEach(place -> place.keep(next.snapshot(), next.signed()));
            tell(disk.revoked());
        }
    }

    /// Tells it until every place has it: Redis may be away for a while.
    private void tell(Set<String> known) {
        if (!known.equals(told)) {
            var all = shared.stream().map(place -> place.revoke(known)).toList();
            told = all.contains(false) ? told : known;
        }
    }

    @PreDestroy
    void stop() {
        if (executor instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    private record Waiting(Snapshot snapshot, SignedText signed, Set<String> revoked) {

        /// What was revoked is not overtaken.
        Waiting with(Waiting next) {
            var newest = next.snapshot.isOlderThan(snapshot) ? this : next;
            var all = Stream.concat(revoked.stream(), next.revoked.stream()).collect(Collectors.toSet());
            return new Waiting(newest.snapshot, newest.signed, all);
        }
    }
}
