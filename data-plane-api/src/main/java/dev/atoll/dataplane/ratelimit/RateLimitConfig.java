package dev.atoll.dataplane.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.ratelimit`. How much is allowed is decided, and no setting.
@ConfigMapping(prefix = "atoll.ratelimit")
interface RateLimitConfig {

    /// How long a request may wait for the region's count before its own instance decides.
    @WithDefault("20ms")
    Duration budget();
}
