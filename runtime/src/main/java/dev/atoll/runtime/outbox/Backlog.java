package dev.atoll.runtime.outbox;

import java.util.List;
import java.util.function.Consumer;

/// The messages that the bus has not taken yet.
interface Backlog {

    /// Hands the oldest messages over in the order of their positions, and forgets them once that has returned. When it
    /// throws, all stay. Does nothing while another process relays.
    ///
    /// @return how many were handed over
    int drain(int max, Consumer<List<OutboxMessage>> handOver);
}
