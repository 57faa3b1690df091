package dev.atoll.controlplane.flag;

/// A flag as it stands in one region.
///
/// @param revision the change that made it so
record Flag(String name, boolean enabled, long revision) {}
