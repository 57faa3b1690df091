package dev.atoll.runtime.override;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.override`.
@ConfigMapping(prefix = "atoll.override")
interface OverrideConfig {

    /// Whose overrides are believed: `<key id>:<key>`, the key an Ed25519 public key as X.509 (RFC 8410) in base64.
    /// Without one nobody overrides anything.
    Optional<List<String>> trustedKeys();

    /// How long an override may last at most.
    @WithDefault("PT24H")
    Duration maxTtl();

    /// By how much the clock of whoever issues one may be ahead.
    @WithDefault("PT15M")
    Duration maxClockSkew();

    /// How often to look for what other instances were told, and for what expired.
    @WithDefault("PT1S")
    Duration interval();
}
