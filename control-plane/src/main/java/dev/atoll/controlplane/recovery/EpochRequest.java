package dev.atoll.controlplane.recovery;

import org.jspecify.annotations.Nullable;

/// The body that begins a new epoch.
///
/// @param epoch greater than any that a region has seen
record EpochRequest(@Nullable Long epoch, @Nullable String reason) {}
