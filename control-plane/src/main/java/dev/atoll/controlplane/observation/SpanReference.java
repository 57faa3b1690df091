package dev.atoll.controlplane.observation;

/// Names one span.
///
/// @param trace 32 hexadecimal digits
/// @param span 16 hexadecimal digits
record SpanReference(String trace, String span) {}
