package dev.atoll.runtime.delta;

import dev.atoll.runtime.unleash.FlagState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/// One look at an environment for all who follow it: the first of them begins it, and the last ends it.
final class SharedLook {

    private final Multi<FlagState> states;
    private final Set<MultiEmitter<? super FlagState>> listeners = new CopyOnWriteArraySet<>();
    private @Nullable FlagState latest;
    private @Nullable Cancellable look;
    private int looks; // what an earlier one still says is too late

    /// @param states the state now, and again after each change, looked up for each subscriber
    SharedLook(Multi<FlagState> states) {
        this.states = states;
    }

    /// The state now, and again after each change. Who is slow misses some, never the last.
    Multi<FlagState> follow() {
        return Multi.createFrom().emitter(listener -> join(listener), BackPressureStrategy.LATEST);
    }

    private synchronized void join(MultiEmitter<? super FlagState> listener) {
        listeners.add(listener);
        listener.onTermination(() -> leave(listener));
        if (latest != null) {
            listener.emit(latest);
        }
        if (look == null) {
            looks++;
            var own = looks;
            var begun = states.subscribe().with(state -> tell(state, own), failure -> fail(failure, own));
            look = own == looks ? begun : look; // it may have failed at once
        }
    }

    private synchronized void leave(MultiEmitter<? super FlagState> listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            stop();
        }
    }

    private synchronized void tell(FlagState state, int from) {
        if (from == looks) {
            latest = state;
            listeners.forEach(listener -> listener.emit(state));
        }
    }

    private synchronized void fail(Throwable failure, int from) {
        if (from == looks) {
            var all = List.copyOf(listeners);
            listeners.clear();
            stop();
            all.forEach(listener -> listener.fail(failure));
        }
    }

    private void stop() {
        looks++;
        latest = null;
        if (look != null) {
            look.cancel();
            look = null;
        }
    }
}
