package dev.atoll.controlplane.flag;

import java.time.Instant;

/// What makes a row of the `flag_usage` table one.
record FlagUsageKey(String flag, String region, Instant hour, String answer) {}
