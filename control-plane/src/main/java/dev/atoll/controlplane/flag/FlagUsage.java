package dev.atoll.controlplane.flag;

import java.time.Instant;

/// How often a flag gave one answer in a region within one hour.
///
/// @param answer `yes`, `no`, or `variant:<name>`
record FlagUsage(String flag, String region, Instant hour, String answer, long times) {}
