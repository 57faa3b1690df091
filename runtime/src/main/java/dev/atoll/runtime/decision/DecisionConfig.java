package dev.atoll.runtime.decision;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.decision`.
@ConfigMapping(prefix = "atoll.decision")
interface DecisionConfig {

    /// Whose snapshots are believed: `<key id>:<key>`, the key an Ed25519 public key as X.509 (RFC 8410) in base64.
    /// Two, for as long as keys are being changed. Needed by whoever follows a control plane.
    Optional<List<String>> trustedKeys();
}
