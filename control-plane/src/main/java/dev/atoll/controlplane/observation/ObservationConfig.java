package dev.atoll.controlplane.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.observation`: how much is remembered. Beyond a bound the oldest trace is forgotten first.
@ConfigMapping(prefix = "atoll.observation")
interface ObservationConfig {

    /// Traces kept.
    @WithDefault("2000")
    int maxTraces();

    /// Spans kept, of all traces together; one takes about a kilobyte.
    @WithDefault("40000")
    int maxSpans();

    /// Spans kept of one trace; later ones are left out.
    @WithDefault("1000")
    int maxSpansPerTrace();

    /// How long a trace is kept after its first span was heard of.
    @WithDefault("PT1H")
    Duration maxAge();
}
