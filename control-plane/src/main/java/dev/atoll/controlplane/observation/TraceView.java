package dev.atoll.controlplane.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trace with all its spans, in the order in which they began.
///
/// @param summary what the list of traces says of it
record TraceView(TraceSummaryView summary, List<SpanView> spans) {

    /// One span.
    record SpanView(
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String parent,

            @JsonUnwrapped Span.Work work,
            @JsonUnwrapped Span.Origin origin,
            @JsonUnwrapped Times times,
            List<SpanReference> links,
            Map<String, Object> attributes) {}

    /// When the span began, counted from the start of the trace, and how long it took.
    record Times(long startMicros, long durationMicros) {}

    static TraceView of(Trace trace) {
        var start = trace.start();
        return new TraceView(
                TraceSummaryView.of(trace),
                trace.spans().stream()
                        .sorted(Comparator.comparingLong(span -> span.interval().start()))
                        .map(span -> spanView(span, start))
                        .toList());
    }

    private static SpanView spanView(Span span, long start) {
        var interval = span.interval();
        return new SpanView(
                span.id().span(),
                span.parent(),
                span.work(),
                span.origin(),
                new Times((interval.start() - start) / 1_000, (interval.end() - interval.start()) / 1_000),
                span.links(),
                span.attributes());
    }
}
