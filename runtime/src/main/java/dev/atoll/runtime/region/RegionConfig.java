package dev.atoll.runtime.region;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// The settings under `atoll.region`.
@ConfigMapping(prefix = "atoll.region")
interface RegionConfig {

    /// The region that this process serves, such as `ap-southeast-1`; `center` for the center's own.
    String id();

    /// What this process is called among its replicas; its host and process id when it is not told.
    Optional<String> instance();
}
