package dev.atoll.controlplane.changelog;

/// How a change came into the log.
///
/// @param epoch which control plane wrote it
/// @param set the first revision of those that were appended at once; its own when it came alone
/// @param massRemoval whether somebody said that it may remove much, so that a region may accept that
public record Mark(long epoch, long set, boolean massRemoval) {}
