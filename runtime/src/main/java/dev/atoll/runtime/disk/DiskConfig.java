package dev.atoll.runtime.disk;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// The settings under `atoll.data`.
@ConfigMapping(prefix = "atoll.data")
interface DiskConfig {

    /// A directory of this process alone, which outlives it. Without one nothing is kept.
    Optional<Path> directory();
}
