package dev.atoll.runtime.region;

import io.smallrye.config.ConfigMapping;

/// The settings under `atoll.region`.
@ConfigMapping(prefix = "atoll.region")
interface RegionConfig {

    /// The region that this process serves, such as `ap-southeast-1`; `center` for the center's own.
    String id();
}
