package dev.atoll.controlplane.ack;

/// What makes a row of the `ack` table one.
record AckKey(String region, String process, String instance) {}
