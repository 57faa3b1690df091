package dev.atoll.runtime.memory;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps what holds on disk and in the region, behind the back of whoever follows: what holds must not wait for a
/// disk. What was overtaken meanwhile is not kept at all.
@ApplicationScoped
public class KeepSnapshots {

    private final KeptSnapshots disk;
    private final List<SharedSnapshots> shared;
    private final Executor executor;
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();

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
        var next = new Waiting(snapshot, signed);
        if (waiting.getAndUpdate(last -> last != null && snapshot.isOlderThan(last.snapshot) ? last : next) == null) {
            executor.execute(this::keep);
        }
    }

    private void keep() {
        var next = waiting.getAndSet(null);
        if (next != null) {
            disk.keep(next.signed().toString());
            shared.forEach(place -> place.keep(next.snapshot(), next.signed()));
        }
    }

    @PreDestroy
    void stop() {
        if (executor instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    private record Waiting(Snapshot snapshot, SignedText signed) {}
}
