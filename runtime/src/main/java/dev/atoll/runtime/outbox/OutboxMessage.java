package dev.atoll.runtime.outbox;

import java.util.UUID;

/// A message on its way from the outbox to the bus.
///
/// @param topic its wire name
/// @param payload the JSON as it will travel
/// @param traceParent the W3C header of the trace that appended it; empty when there was none
record OutboxMessage(
        long position, UUID id, String topic, String type, String orderingKey, String payload, String traceParent) {}
