package dev.atoll.runtime.delta;

import dev.atoll.runtime.unleash.FlagState;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last states of one environment by what is in them, so that a client that knows one of them is told only what
/// changed since. In which order they came does not matter: what a client knows is found, or it is not.
final class FlagHistory {

    /// As many as Unleash's own server keeps.
    private static final int MOST = 20;

    private final LinkedHashMap<String, FlagState> states = new LinkedHashMap<>(); // the one noted last at the end
    private @Nullable FlagState last;
    private String lastContent = "";

    /// Notes the state unless it is known.
    ///
    /// @return its fingerprint
    @SuppressWarnings("ReferenceEquality") // the usual case, for which nothing needs to be read again
    synchronized String note(FlagState state) {
        if (state != last) {
            last = state;
            lastContent = state.fingerprint();
            states.putLast(lastContent, state);
            if (states.size() > MOST) {
                states.pollFirstEntry();
            }
        }
        return lastContent;
    }

    /// The state with this fingerprint; empty when that is too long ago, or was never heard of here.
    synchronized Optional<FlagState> find(String content) {
        return Optional.ofNullable(states.get(content));
    }
}
