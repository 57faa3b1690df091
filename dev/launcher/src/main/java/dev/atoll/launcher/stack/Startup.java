package dev.atoll.launcher.stack;

import dev.atoll.launcher.topology.Part;
import dev.atoll.servers.process.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Starts parts side by side, each as soon as those that it waits for are ready.
final class Startup {

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Map<String, CompletableFuture<Void>> started = new HashMap<>();
    private final List<Part> parts;
    private final ReadyTimes times;
    private final Progress progress;
    private final AtomicBoolean cancelled;

    Startup(List<Part> parts, ReadyTimes times, Progress progress, AtomicBoolean cancelled) {
        this.parts = parts;
        this.times = times;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /// Starts all and waits.
    ///
    /// @throws StackNotStarted when one of them did not become ready; the others are left as they are
    void run() {
        List<String> failed = new ArrayList<>();
        CompletableFuture<?>[] all = parts.stream().map(this::schedule).toArray(CompletableFuture[]::new);
        for (int i = 0; i < all.length; i++) {
            try {
                all[i].join();
            } catch (CompletionException e) {
                failed.add(parts.get(i).name());
            }
        }
        if (!failed.isEmpty()) {
            throw new StackNotStarted(failed);
        }
    }

    private CompletableFuture<Void> schedule(Part part) {
        CompletableFuture<Void> known = started.get(part.name());
        if (known != null) {
            return known;
        }
        CompletableFuture<?>[] before = parts.stream()
                .filter(other -> part.after().contains(other.name()))
                .map(this::schedule)
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> future = CompletableFuture.allOf(before).thenRunAsync(() -> start(part), THREADS);
        started.put(part.name(), future);
        return future;
    }

    private void start(Part part) {
        if (cancelled.get()) {
            throw new IllegalStateException("The start was cancelled");
        }
        if (part.find().filter(Server::isReady).isPresent()) {
            return;
        }
        long begin = System.nanoTime();
        progress.starting(part);
        try {
            Server server = part.start();
            Duration after = Duration.ofNanos(System.nanoTime() - begin);
            times.keep(part.name(), after);
            progress.ready(part, server, after);
        } catch (RuntimeException e) {
            if (!cancelled.get()) { // else it was stopped, which is no news
                progress.failed(part, e);
            }
            throw e;
        }
    }
}
