package dev.atoll.controlplane.snapshot;

import java.util.concurrent.atomic.AtomicLong;

/// Takes turns at looking: whoever asks returns after a look that began when it had asked, its own or that of
/// another.
final class Looks {

    private final AtomicLong begun = new AtomicLong();
    private long newest; // the number of the last look that succeeded

    /// Looks, unless another look began since this was called, and succeeded.
    void look(Runnable look) {
        var before = begun.get();
        synchronized (this) {
            if (newest > before) {
                return;
            }
            var number = begun.incrementAndGet();
            look.run();
            newest = number;
        }
    }
}
