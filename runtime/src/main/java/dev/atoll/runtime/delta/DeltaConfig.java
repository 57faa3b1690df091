package dev.atoll.runtime.delta;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.delta`.
@ConfigMapping(prefix = "atoll.delta")
interface DeltaConfig {

    /// How many SDKs may stream from this process at once. Further ones are told to poll.
    @WithDefault("1000")
    int maxStreams();

    /// After how long a stream that has nothing to tell says that it is still there, and asks whether its token
    /// still opens it. SDKs give up after a minute.
    @WithDefault("PT15S")
    Duration keepAlive();
}
