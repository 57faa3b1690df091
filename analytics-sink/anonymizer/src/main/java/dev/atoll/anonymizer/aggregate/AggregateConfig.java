package dev.atoll.anonymizer.aggregate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.aggregate`.
@ConfigMapping(prefix = "atoll.aggregate")
interface AggregateConfig {

    /// How long a window is; windows begin at multiples of it since the epoch.
    @WithDefault("PT1M")
    Duration window();

    /// How long an event waits after its window has closed and it has come in. Events of one cell that come no further
    /// apart than this are never torn apart: it should outlast the restart of a process.
    @WithDefault("PT30S")
    Duration grace();

    /// k: how many different people a fact is about at least.
    @WithDefault("5")
    int threshold();

    /// How long an event waits for others before it is suppressed.
    @WithDefault("PT1H")
    Duration longestWindow();

    /// How often the cells are looked at.
    @WithDefault("PT5S")
    Duration interval();

    /// How long an event that comes again is known to have come before; longer than the bus keeps a message.
    @WithDefault("P7D")
    Duration memory();
}
