package dev.atoll.controlplane.observation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// A trace in a list.
///
/// @param root the name of the span that began it
/// @param spans how many have arrived so far
/// @param failed whether any span failed
record TraceSummaryView(
        String id,
        String root,
        @JsonUnwrapped Times times,
        int spans,
        @JsonUnwrapped Places places,
        boolean failed) {

    /// When it began, and how long it took until the last span ended, by the clocks of the processes.
    record Times(Instant start, long durationMicros) {}

    /// Where it came by.
    record Places(List<String> services, List<String> regions) {}

    static TraceSummaryView of(Trace trace) {
        return new TraceSummaryView(
                trace.root().id().trace(),
                trace.root().work().name(),
                new Times(instant(trace.start()), (trace.end() - trace.start()) / 1_000),
                trace.size(),
                new Places(
                        distinct(trace, span -> span.origin().service()),
                        distinct(trace, span -> span.origin().region())),
                trace.spans().stream().anyMatch(span -> span.work().failed()));
    }

    private static Instant instant(long nanos) {
        return Instant.EPOCH.plus(Duration.ofNanos(nanos));
    }

    private static List<String> distinct(Trace trace, Function<Span, String> place) {
        return trace.spans().stream().map(place).distinct().sorted().toList();
    }
}
