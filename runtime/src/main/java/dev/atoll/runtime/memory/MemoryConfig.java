package dev.atoll.runtime.memory;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.memory`.
@ConfigMapping(prefix = "atoll.memory")
interface MemoryConfig {

    /// Who else of this region may be asked for the last snapshot when this process starts: the URLs of data
    /// planes.
    Optional<List<URI>> siblings();
}
