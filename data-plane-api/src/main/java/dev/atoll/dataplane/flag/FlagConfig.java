package dev.atoll.dataplane.flag;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.flag`.
@ConfigMapping(prefix = "atoll.flag")
interface FlagConfig {

    /// How long to wait between two reports of how often each flag was asked for.
    @WithDefault("PT1M")
    Duration metricsInterval();
}
