package dev.atoll.adapters.sms;

/// In which order things stop: CDI observers run by ascending priority.
public final class Shutdown {

    /// Those who use a link.
    public static final int FIRST = 1_000;

    /// The links.
    public static final int LAST = 2_000;

    private Shutdown() {}
}
