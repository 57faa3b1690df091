package dev.atoll.runtime.unleash;

/// Says who sent the request that is being served. Each process has its own gate, which has let it in.
public interface Audiences {

    /// Whoever asks now.
    Audience current();
}
