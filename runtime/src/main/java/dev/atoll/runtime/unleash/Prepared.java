package dev.atoll.runtime.unleash;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What is made of the flags of a state, kept for each who asks until the flags are others.
///
/// @param <K> who asks, and for what: few, such as the audiences, which are as many as sets of projects in tokens
/// @param <V> what is made
public final class Prepared<K, V> {

    private final int most;
    private final BiFunction<K, FlagState, V> make;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    /// @param most how many are kept
    public Prepared(int most, BiFunction<K, FlagState, V> make) {
        this.most = most;
        this.make = make;
    }

    /// What is ready for the state.
    @SuppressWarnings("ReferenceEquality") // the usual case, for which nothing needs to be compared
    public V of(K asked, FlagState state) {
        var ready = kept.get(asked);
        if (ready != null && ready.state() == state) {
            return ready.value();
        }
        if (kept.size() > most) {
            kept.clear();
        }
        return Objects.requireNonNull(kept.compute(asked, (_, before) -> at(asked, before, state)))
                .value();
    }

    @SuppressWarnings("ReferenceEquality") // another thread may have made it meanwhile
    private Kept<V> at(K asked, @Nullable Kept<V> before, FlagState now) {
        if (before != null && before.state() == now) {
            return before;
        }
        return before != null && before.state().hasTheFlagsOf(now)
                ? new Kept<>(now, before.value())
                : new Kept<>(now, make.apply(asked, now));
    }

    private record Kept<V>(FlagState state, V value) {}
}
