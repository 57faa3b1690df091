package dev.atoll.runtime.decision;

import java.util.Locale;

/// Where the decisions that hold now came from.
enum Source {
    /// The control plane said so to this process.
    CONTROL_PLANE,
    /// A process before this one heard it, and kept it.
    DISK,
    /// Another instance of this region heard it, and kept it where all find it.
    REDIS,
    /// Another instance of this region said so when it was asked.
    SIBLING,
    /// Nobody said anything: defaults hold.
    NONE;

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// Its name in an acknowledgement, such as `control-plane`.
    String wireName() {
        return wireName;
    }
}
