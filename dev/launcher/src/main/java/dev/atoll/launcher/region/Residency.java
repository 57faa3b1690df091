package dev.atoll.launcher.region;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What may leave a region.
public enum Residency {
    /// Everything that is not personal.
    @JsonProperty("open")
    OPEN,
    /// Counts over enough people.
    @JsonProperty("anonymized")
    ANONYMIZED,
    /// Counts over enough people, with small cells suppressed.
    @JsonProperty("aggregate-only")
    AGGREGATE_ONLY
}
