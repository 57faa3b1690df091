package dev.atoll.launcher.benchmark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A decision that all regions must hear of before the next is made.
final class Turn {

    private final int regions;
    private volatile CountDownLatch missing;

    Turn(int regions) {
        this.regions = regions;
        missing = new CountDownLatch(regions);
    }

    void begin() {
        missing = new CountDownLatch(regions);
    }

    void heard() {
        missing.countDown();
    }

    /// Whether all heard of it in time.
    boolean await(long seconds) throws InterruptedException {
        return missing.await(seconds, TimeUnit.SECONDS);
    }
}
