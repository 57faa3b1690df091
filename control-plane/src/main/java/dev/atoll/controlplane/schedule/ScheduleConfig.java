package dev.atoll.controlplane.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.schedule`.
@ConfigMapping(prefix = "atoll.schedule")
interface ScheduleConfig {

    /// How often each replica looks for what is due.
    @WithDefault("PT1S")
    Duration pollInterval();

    /// How many changes may wait at most.
    @WithDefault("1000")
    int maxWaiting();

    /// How many changes of one author may wait at most.
    @WithDefault("200")
    int maxWaitingPerAuthor();
}
