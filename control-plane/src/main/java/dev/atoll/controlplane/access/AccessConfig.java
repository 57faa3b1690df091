package dev.atoll.controlplane.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.access`.
@ConfigMapping(prefix = "atoll.access")
interface AccessConfig {

    /// The token of the first admin, who issues the others; not needed once there are some.
    Optional<String> adminToken();

    /// The tokens of the regions, each `*:<region>.<secret>`, beside those that were issued.
    Optional<List<String>> regionTokens();
}
