package dev.atoll.runtime.limit;

/// What a limit does while the region's count is away.
public enum WhenAway {
    /// Every instance counts by itself, by the same limit.
    LOCAL,

    /// Every request is served.
    OPEN,

    /// No request is served.
    CLOSED
}
