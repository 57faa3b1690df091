package dev.atoll.controlplane.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.access`.
@ConfigMapping(prefix = "atoll.access")
interface AccessConfig {

    /// The token of those who decide.
    String adminToken();

    /// The tokens of the regions, each `*:<region>.<secret>`.
    Optional<List<String>> regionTokens();
}
