package dev.atoll.controlplane.ack;

/// What makes a row of the `push_time` table one.
record PushTimeKey(String region, long atMostMillis) {}
