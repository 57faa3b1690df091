package dev.atoll.controlplane.flag;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.flag`.
@ConfigMapping(prefix = "atoll.flag")
interface FlagConfig {

    /// How long it is remembered how often a flag was asked for.
    @WithDefault("P90D")
    Duration usageRetention();
}
