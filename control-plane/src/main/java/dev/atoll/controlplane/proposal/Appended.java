package dev.atoll.controlplane.proposal;

/// Tells this process that the log may have grown, so that it need not wait until it looks.
public record Appended() {}
