package dev.atoll.controlplane.ack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.ack`.
@ConfigMapping(prefix = "atoll.ack")
interface AckConfig {

    /// How often a replica tells the others what it heard.
    @WithDefault("1s")
    Duration shareInterval();

    /// How long an instance is remembered that says nothing any more.
    @WithDefault("P1D")
    Duration retention();

    /// How long it is remembered that a region decided something for itself, once nobody says so any more.
    @WithDefault("P90D")
    Duration overrideRetention();
}
