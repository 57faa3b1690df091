package dev.atoll.runtime.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.problem`.
@ConfigMapping(prefix = "atoll.problem")
interface ProblemConfig {

    /// The largest body that is taken; `quarkus.http.limits.max-body-size` when it is missing.
    Optional<MemorySize> maxBodySize();

    /// The paths whose bodies may be as large as `quarkus.http.limits.max-body-size` all the same.
    Optional<List<String>> largeBodyPaths();
}
