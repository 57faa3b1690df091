package dev.atoll.runtime.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The messages that the bus has not taken yet.
interface Backlog {

    /// Hands the oldest messages over in the order of their positions, and forgets them once that has returned. When it
    /// throws, all stay. Does nothing while another process relays.
    ///
    /// @return how many were handed over
    int drain(int max, Consumer<List<OutboxMessage>> handOver);

    /// How many stand there now, whoever relays them.
    Waiting waiting();

    /// How much waits.
    ///
    /// @param oldest when the one happened that waits longest; empty when none does
    record Waiting(long messages, Optional<Instant> oldest) {}
}
