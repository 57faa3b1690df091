package dev.atoll.runtime.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.outbox`.
@ConfigMapping(prefix = "atoll.outbox")
interface OutboxConfig {

    /// How many messages are relayed in one transaction at most.
    @WithDefault("500")
    int batchSize();

    /// How long the relay rests when it found nothing.
    @WithDefault("PT0.05S")
    Duration pollInterval();

    /// How long the relay rests after the bus or the database failed it.
    @WithDefault("PT1S")
    Duration retryPause();
}
