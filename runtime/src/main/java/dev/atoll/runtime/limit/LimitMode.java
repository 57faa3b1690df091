package dev.atoll.runtime.limit;

/// What comes of a request that is over a limit.
public enum LimitMode {
    /// It is refused.
    ENFORCE,

    /// It is served, and counted as one that would have been refused.
    SHADOW
}
