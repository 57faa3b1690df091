package dev.atoll.sink.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// The settings under `atoll.intake`.
@ConfigMapping(prefix = "atoll.intake")
interface IntakeConfig {

    /// Who may send: `<region>:<key>`, the key an Ed25519 public key as X.509 (RFC 8410) in base64. A region may have
    /// several, for as long as its key is being changed.
    List<String> keys();

    /// How far a region's clock may be ahead of the sink's.
    @WithDefault("PT5M")
    Duration clockSkew();
}
