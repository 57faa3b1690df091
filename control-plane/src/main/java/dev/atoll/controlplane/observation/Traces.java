package dev.atoll.controlplane.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The traces heard of lately, each put together from its pieces. Kept in memory of this replica, within the bounds of
/// [ObservationConfig]: they are for looking, and nothing is decided by them.
@ApplicationScoped
class Traces {

    private final ObservationConfig bounds;
    private final InstantSource clock;
    private final LinkedHashMap<String, Trace> byId = new LinkedHashMap<>(); // the first heard of stands first
    private int spans;
    private long heard;

    Traces(ObservationConfig bounds, InstantSource clock) {
        this.bounds = bounds;
        this.clock = clock;
    }

    /// Adds the pieces to their traces; forgets the oldest traces when that is too much.
    synchronized void add(List<Span> pieces) {
        for (var piece : pieces) {
            var trace = byId.computeIfAbsent(piece.id().trace(), _ -> new Trace(++heard, clock.instant()));
            if (trace.size() < bounds.maxSpansPerTrace() && trace.add(piece)) {
                spans++;
            }
        }
        forget();
    }

    /// A page of traces, the one first heard of last coming first.
    synchronized TracesView page(TracesQuery query) {
        forget();
        var found = byId.sequencedValues().reversed().stream()
                .filter(trace -> trace.number() < query.before())
                .filter(trace -> query.service()
                        .map(service -> hasService(trace, service))
                        .orElse(true))
                .limit(query.limit() + 1L)
                .toList();
        return TracesView.of(found, query.limit());
    }

    /// One trace with all its spans, as far as they have arrived.
    synchronized Optional<TraceView> find(String id) {
        forget();
        return Optional.ofNullable(byId.get(id)).map(TraceView::of);
    }

    private void forget() {
        var oldest = clock.instant().minus(bounds.maxAge());
        for (var traces = byId.values().iterator(); traces.hasNext(); ) {
            var trace = traces.next();
            var isTooMuch = byId.size() > bounds.maxTraces() || spans > bounds.maxSpans();
            if (!isTooMuch && !trace.firstHeard().isBefore(oldest)) {
                return;
            }
            spans -= trace.size();
            traces.remove();
        }
    }

    private static boolean hasService(Trace trace, String service) {
        return trace.spans().stream().anyMatch(span -> span.origin().service().equals(service));
    }
}
