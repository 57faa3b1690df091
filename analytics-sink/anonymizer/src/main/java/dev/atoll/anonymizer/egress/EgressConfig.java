package dev.atoll.anonymizer.egress;

import io.smallrye.config.ConfigMapping;

/// The settings under `atoll.egress`.
@ConfigMapping(prefix = "atoll.egress")
interface EgressConfig {

    /// The key that signs this region's facts: an Ed25519 key as PKCS#8 (RFC 8410), in base64. A secret.
    String privateKey();
}
