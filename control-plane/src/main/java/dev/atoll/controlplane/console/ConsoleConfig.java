package dev.atoll.controlplane.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The settings under `atoll.console`.
@ConfigMapping(prefix = "atoll.console")
interface ConsoleConfig {

    /// Where the sink answers, such as `http://127.0.0.1:17001`. Without it the console shows no redemptions.
    Optional<URI> sinkUrl();

    /// The operator token of the sink.
    Optional<String> sinkToken();

    /// How long the sink may take, from the first to the last byte.
    @WithDefault("PT2S")
    Duration timeout();
}
