package dev.atoll.runtime.outbox;

import java.util.List;

/// Where relayed messages go.
interface Bus {

    /// Sends all of them, in this order for each ordering key. When it throws, some may have been sent: the next
    /// attempt repeats them, and consumers drop what they have seen.
    ///
    /// @throws BusUnavailable when the bus did not confirm all
    void send(List<OutboxMessage> messages);
}
