package dev.atoll.runtime.decision;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a room reads from the decisions, made anew when they changed and not each time that it is asked for.
public final class Derived<T> implements Supplier<T> {

    private final Supplier<Held> held;
    private final Function<HeldDecisions, T> read;
    private volatile @Nullable Made<T> made;

    Derived(Supplier<Held> held, Function<HeldDecisions, T> read) {
        this.held = held;
        this.read = read;
    }

    /// What is read from the decisions that hold now.
    @SuppressWarnings("ReferenceEquality") // the very same map: to compare what is in it would cost more than it saves
    @Override
    public T get() {
        var now = held.get();
        var last = made;
        if (last != null && last.decisions == now.decisions()) {
            return last.value;
        }
        var next = new Made<>(now.decisions(), read.apply(now));
        made = next; // two threads may make it at once: what they make is the same
        return next.value;
    }

    private record Made<T>(Object decisions, T value) {}
}
