package dev.atoll.runtime.unleash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The last states of one environment, so that a client that knows one of them is told only what changed since.
final class FlagHistory {

    /// As many as Unleash's own server keeps.
    private static final int MOST = 20;

    private final Deque<FlagState> states = new ArrayDeque<>();

    /// Notes the state unless it brings nothing new. The newest counts: one of an older revision is passed over.
    ///
    /// @return the newest state
    synchronized FlagState note(FlagState state) {
        var newest = states.peekLast();
        if (newest != null && (state.revision() <= newest.revision() || state.hasTheFlagsOf(newest))) {
            return newest;
        }
        states.addLast(state);
        if (states.size() > MOST) {
            states.removeFirst();
        }
        return state;
    }

    /// The state that held at the revision; empty when that is too long ago.
    synchronized Optional<FlagState> at(long revision) {
        for (var states = this.states.descendingIterator(); states.hasNext(); ) {
            var state = states.next();
            if (state.revision() <= revision) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
