package dev.atoll.dataplane.ratelimit;

/// What a policy does while the region's count is away.
enum WhenAway {
    /// Every instance counts by itself, by the same policy.
    LOCAL,

    /// Every request is served.
    OPEN,

    /// No request is served.
    CLOSED
}
