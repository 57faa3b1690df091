package dev.atoll.runtime.unleash;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Where a process has its flags from.
public interface FlagStates {

    /// The flags of the environment as they are now.
    Uni<FlagState> current(String environment);

    /// The flags of the environment now, and again after each change that this process hears of, until cancelled. What
    /// comes too fast may be left out, never the last.
    Multi<FlagState> follow(String environment);
}
