package dev.atoll.controlplane.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// The settings under `atoll.snapshot`.
@ConfigMapping(prefix = "atoll.snapshot")
interface SnapshotConfig {

    /// What snapshots are signed with: `<key id>:<key>`, the key an Ed25519 key as PKCS#8 (RFC 8410) in base64.
    /// Two, for as long as keys are being changed: both then sign. A secret.
    List<String> privateKeys();

    /// How long to wait between two looks at the change log.
    @WithDefault("PT0.05S")
    Duration pollInterval();

    /// After how long a stream that has nothing to tell says that it is still there.
    @WithDefault("PT15S")
    Duration keepAlive();

    /// How many of the latest events of a region are kept for those who lost the stream.
    @WithDefault("256")
    int memory();

    /// The most bytes that one decision has, whatever it is about.
    @WithDefault("65536")
    int maxDecisionBytes();

    /// The most characters that the snapshot of one region has. Regions fetch no more than 16 MiB.
    @WithDefault("12582912")
    int maxRegionSize();
}
