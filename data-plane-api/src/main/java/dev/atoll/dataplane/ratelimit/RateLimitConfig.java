package dev.atoll.dataplane.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.Map;

/// The settings under `atoll.ratelimit`.
@ConfigMapping(prefix = "atoll.ratelimit")
interface RateLimitConfig {

    /// How long a request may wait for the region's count before its own instance decides.
    @WithDefault("20ms")
    Duration budget();

    /// The policies by name; one that is not named here has the defaults.
    @WithDefaults
    Map<String, PolicyConfig> policies();

    /// One policy.
    interface PolicyConfig {

        /// How many requests a period gives back.
        @WithDefault("50")
        int rate();

        /// How long a period is.
        @WithDefault("1s")
        Duration period();

        /// How many requests may come at once after a pause.
        @WithDefault("200")
        int burst();

        /// What happens while the region's count is away.
        @WithDefault("local")
        WhenAway whenAway();
    }
}
