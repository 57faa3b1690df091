package dev.atoll.anonymizer.aggregate;

import dev.atoll.runtime.messaging.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Carries a trace through a count: the fact goes on in the trace of its first event, and links to those of others.
@ApplicationScoped
class FactTrace {

    /// How many traces a fact knows at most.
    static final int MOST = 33;

    private final Tracer tracer;

    FactTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /// A span for counting. The caller ends it. It says nothing that the fact does not say.
    Span span(String counted, List<String> traceParents) {
        var span = tracer.spanBuilder("count " + counted)
                .setParent(TraceParent.context(traceParents.isEmpty() ? "" : traceParents.getFirst()));
        traceParents.stream()
                .skip(1)
                .map(traceParent -> Span.fromContext(TraceParent.context(traceParent)))
                .forEach(other -> span.addLink(other.getSpanContext()));
        return span.startSpan();
    }
}
