package dev.atoll.runtime.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.access`.
@ConfigMapping(prefix = "atoll.access")
interface OperatorConfig {

    /// The token of the operators, 8 characters or more; without one nobody operates this process. While one follows
    /// another, both, with a comma between.
    Optional<List<String>> operatorToken();

    /// The token of who collects metrics, 8 characters or more, or two as above. It opens nothing else.
    Optional<List<String>> metricsToken();

    /// How many refusals of one reason the log is told one by one in a minute; the others are summed up.
    @WithDefault("10")
    int refusalsTold();
}
