package dev.atoll.launcher.benchmark;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Asks somebody again and again for an answer, and notes when it flips.
final class Watcher implements AutoCloseable {

    private static final long PAUSE = 5; // milliseconds
    private static final long PATIENCE = 60; // seconds

    private final BlockingQueue<Long> flips = new LinkedBlockingQueue<>();
    private final Thread thread;

    Watcher(BooleanSupplier answer) {
        thread = Thread.ofVirtual().start(() -> watch(answer));
    }

    private void watch(BooleanSupplier answer) {
        var last = answer.getAsBoolean();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var now = answer.getAsBoolean();
                if (now != last) {
                    flips.add(System.nanoTime());
                    last = now;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /// When the answer flipped next, as [System#nanoTime] has it. Blocks until it did.
    long nextFlip() throws InterruptedException {
        var flip = flips.poll(PATIENCE, TimeUnit.SECONDS);
        if (flip == null) {
            throw new IllegalStateException("The answer does not flip");
        }
        return flip;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
