package dev.atoll.runtime.decision;

/// Where the decisions that hold now came from.
enum Source {
    /// The control plane said so to this process.
    CONTROL_PLANE,
    /// A process before this one heard it, and kept it.
    DISK,
    /// Nobody said anything: defaults hold.
    NONE
}
