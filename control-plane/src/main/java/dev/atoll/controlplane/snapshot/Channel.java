package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SigningKeys;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one region runs on, and who of it listens.
///
/// A snapshot is signed when somebody asks for it or listens, and once only while there is room to keep it.
final class Channel {

    private final SigningKeys keys;
    private final int memory;
    private final Deque<StreamEvent> latest = new ArrayDeque<>();
    private final Set<Consumer<StreamEvent>> listeners = new CopyOnWriteArraySet<>();
    private Snapshot snapshot;
    private Reference<Publication> publication = new SoftReference<>(null);
    private volatile long lastAsked;
    private volatile int size;
    private boolean closed;

    Channel(Snapshot snapshot, SigningKeys keys, int memory) {
        this.snapshot = snapshot;
        this.keys = keys;
        this.memory = memory;
    }

    synchronized Snapshot snapshot() {
        return snapshot;
    }

    synchronized Publication publication() {
        var ready = publication.get();
        if (ready == null) {
            ready = new Publication(snapshot, keys.sign(snapshot.toCanonicalJson()));
            publication = new SoftReference<>(ready);
            size = ready.signed().text().length();
        }
        return ready;
    }

    /// Continues with what the delta makes of the snapshot.
    synchronized void advance(Delta delta) {
        snapshot = delta.applyTo(snapshot);
        publication = new SoftReference<>(null);
        if (listeners.isEmpty()) {
            latest.clear(); // who comes back later gets the whole snapshot
            return;
        }
        var event = StreamEvent.of(delta, snapshot, publication().signed());
        latest.addLast(event);
        if (latest.size() > memory) {
            latest.removeFirst();
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    /// Starts over: another control plane speaks.
    synchronized void restart(Snapshot other) {
        snapshot = other;
        publication = new SoftReference<>(null);
        latest.clear();
        listeners.forEach(listener -> listener.accept(hydration()));
    }

    /// Tells the listener what it lacks, and from now on everything.
    ///
    /// @param last the position of what it has, if it has anything
    /// @return whether it is told anything: nobody is by a channel that was closed
    synchronized boolean listen(Consumer<StreamEvent> listener, @Nullable String last) {
        if (closed) {
            return false;
        }
        missedSince(last).forEach(listener);
        return listeners.add(listener);
    }

    /// Notes when somebody asked, counted by the questions.
    Channel asked(long turn) {
        lastAsked = turn;
        return this;
    }

    long lastAsked() {
        return lastAsked;
    }

    boolean isIdle() {
        return listeners.isEmpty();
    }

    /// Closes it when nobody listens: it is not continued any more.
    synchronized boolean close() {
        closed = isIdle();
        return closed;
    }

    /// How many characters its snapshot has as it was handed out last, which is of before the newest changes when
    /// nobody asked for it since; 0 when nobody ever did.
    int size() {
        return size;
    }

    void leave(Consumer<StreamEvent> listener) {
        listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    private List<StreamEvent> missedSince(@Nullable String last) {
        if (snapshot.position().equals(last)) {
            return List.of();
        }
        var epoch = snapshot.epoch() + "-";
        var missed = latest.stream()
                .dropWhile(event -> !(epoch + event.from()).equals(last))
                .toList();
        return missed.isEmpty() ? List.of(hydration()) : missed;
    }

    private StreamEvent hydration() {
        return StreamEvent.of(snapshot, publication().signed());
    }
}
