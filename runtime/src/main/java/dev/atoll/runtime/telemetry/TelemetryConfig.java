package dev.atoll.runtime.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The settings under `atoll.telemetry`.
@ConfigMapping(prefix = "atoll.telemetry")
interface TelemetryConfig {

    /// The control plane that takes the spans, such as `http://127.0.0.1:17000`. Without one they go nowhere.
    @WithDefault("${atoll.control-plane.url:}")
    Optional<URI> controlPlane();

    /// What opens it: `*:<region>.<secret>`.
    @WithDefault("${atoll.control-plane.token:}")
    Optional<String> token();

    /// How long the control plane may take for one batch, before the batch is dropped.
    @WithDefault("PT2S")
    Duration timeout();
}
