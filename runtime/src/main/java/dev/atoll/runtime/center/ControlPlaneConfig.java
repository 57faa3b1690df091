package dev.atoll.runtime.center;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The settings under `atoll.control-plane`.
@ConfigMapping(prefix = "atoll.control-plane")
public interface ControlPlaneConfig {

    /// The control plane, such as `http://127.0.0.1:17000`. Without one this process follows nobody.
    Optional<URI> url();

    /// What opens it: `*:<region>.<secret>`.
    Optional<String> token();

    /// How long to wait until it is asked again, when it answers but has no stream.
    @WithDefault("PT1S")
    Duration pollInterval();

    /// How long to wait at most while it does not.
    @WithDefault("PT5S")
    Duration maxPollInterval();

    /// After how long without a word a stream is given up. The control plane says each 15 seconds that it is there.
    @WithDefault("PT40S")
    Duration maxSilence();

    /// How long one answer may take, from the first to the last byte.
    @WithDefault("PT2S")
    Duration timeout();
}
