package dev.atoll.launcher.stack;

import java.time.Duration;
import java.util.Optional;

/// How one part of the stack is now.
///
/// @param pid empty when it is down
/// @param memory bytes; pages that several processes share are divided among them
/// @param timeToReady of its last start
public record PartStatus(
        String name, State state, Optional<Long> pid, int port, long memory, Optional<Duration> timeToReady) {

    /// Whether a process is there, and whether it answers.
    public enum State {
        READY,
        RUNNING,
        DOWN
    }
}
