package dev.atoll.contracts.control;

import java.util.Locale;

/// What a decision of the control plane is about. A region passes over kinds that it does not know.
public enum DecisionKind {
    /// A feature flag, as Unleash's client API writes one.
    FLAG,
    /// A segment: constraints that flags name by its id.
    SEGMENT,
    /// A configuration value, in one layer.
    CONFIG,
    /// The JSON Schema (draft 2020-12) of a namespace of configuration values.
    NAMESPACE,
    /// A rate-limit policy.
    LIMIT,
    /// What is known of an access token; never the token.
    TOKEN,
    /// That another control plane speaks from now on; a region sees that by the epoch of what it is told.
    EPOCH;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /// The name in a snapshot, such as `flag`.
    public String wireName() {
        return wireName;
    }
}
