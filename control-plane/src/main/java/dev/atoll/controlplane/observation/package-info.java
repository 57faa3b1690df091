/// What the processes did: one trace through all of them, kept for a while in memory.
///
/// [OtlpGate] takes spans as OpenTelemetry sends them, [OtlpSpans] reads them, [Traces] puts the pieces of each trace
/// together within bounds, and [TraceResource] shows them.
@NullMarked
package dev.atoll.controlplane.observation;

import org.jspecify.annotations.NullMarked;
