package dev.atoll.dataplane.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.session`.
@ConfigMapping(prefix = "atoll.session")
interface SessionConfig {

    /// How long a customer stays signed in.
    @WithDefault("PT12H")
    Duration lifetime();
}
