package dev.atoll.runtime.unleash;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/// Where a process has its flags from.
public interface FlagStates {

    /// The flags of the environment as they are now: the same object until something was decided.
    Uni<FlagState> current(String environment);

    /// The same, from a process that need not ask anybody for it; empty from any other.
    default Optional<FlagState> atHand(String environment) {
        return Optional.empty();
    }

    /// How often to look whether something was decided.
    Duration look();

    /// The flags of the environment now, and again after each change that this process hears of, until cancelled. What
    /// comes too fast may be left out, never the last.
    default Multi<FlagState> follow(String environment) {
        return Multi.createFrom()
                .ticks()
                .every(look())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> current(environment))
                .skip()
                .repetitions(FlagStates::difference);
    }

    @SuppressWarnings("ReferenceEquality") // see current()
    private static int difference(FlagState one, FlagState other) {
        return one == other ? 0 : 1;
    }
}
