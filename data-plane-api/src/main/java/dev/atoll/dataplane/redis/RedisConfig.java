package dev.atoll.dataplane.redis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.redis`.
@ConfigMapping(prefix = "atoll.redis")
public interface RedisConfig {

    /// The region's Redis, such as `redis://127.0.0.1:6379`.
    String url();

    /// How long one command may take.
    @WithDefault("500ms")
    Duration timeout();
}
