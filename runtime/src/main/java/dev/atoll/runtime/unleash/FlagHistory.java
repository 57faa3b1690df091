package dev.atoll.runtime.unleash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The last states of one environment, so that a client that knows one of them is told only what changed since.
final class FlagHistory {

    /// As many as Unleash's own server keeps.
    private static final int MOST = 20;

    private final Deque<FlagState> states = new ArrayDeque<>();
    private long seen = -1; // the revision noted last, also when it brought nothing new

    /// Notes the state unless it brings nothing new. One of an older revision starts the history anew: another control
    /// plane speaks, or what the region decided for itself has ended.
    ///
    /// @return the newest state
    synchronized FlagState note(FlagState state) {
        if (state.revision() < seen) {
            states.clear();
        }
        seen = state.revision();
        var newest = states.peekLast();
        if (newest != null && state.hasTheFlagsOf(newest)) {
            return newest;
        }
        states.addLast(state);
        if (states.size() > MOST) {
            states.removeFirst();
        }
        return state;
    }

    /// The state that held at the revision; empty when that is too long ago, or was never heard of here.
    synchronized Optional<FlagState> at(long revision) {
        if (revision > seen) {
            return Optional.empty();
        }
        for (var states = this.states.descendingIterator(); states.hasNext(); ) {
            var state = states.next();
            if (state.revision() <= revision) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
