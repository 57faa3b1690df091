package dev.atoll.controlplane.ack;

import java.time.Instant;

/// What makes a row of the `region_override` table one.
record RegionOverrideKey(String region, String kind, String key, Instant expiresAt) {}
