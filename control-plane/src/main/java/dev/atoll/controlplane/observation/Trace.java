package dev.atoll.controlplane.observation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The spans of one trace that were heard of so far: they come in pieces, from several processes, in any order and
/// sometimes twice.
final class Trace {

    private static final Comparator<Span> EARLIEST =
            Comparator.comparingLong(span -> span.interval().start());

    private final long number;
    private final Instant firstHeard;
    private final Map<String, Span> byId = new LinkedHashMap<>();

    /// @param number grows with each trace that the control plane hears of
    Trace(long number, Instant firstHeard) {
        this.number = number;
        this.firstHeard = firstHeard;
    }

    long number() {
        return number;
    }

    Instant firstHeard() {
        return firstHeard;
    }

    /// Whether the span is new; one heard of before stays as it was told first.
    boolean add(Span span) {
        return byId.putIfAbsent(span.id().span(), span) == null;
    }

    int size() {
        return byId.size();
    }

    Collection<Span> spans() {
        return byId.values();
    }

    /// The span that began it all: without a parent, or, until that one arrives, without a parent heard of.
    Span root() {
        return spans().stream()
                .min(Comparator.comparingInt(this::distanceFromRoot).thenComparing(EARLIEST))
                .orElseThrow();
    }

    private int distanceFromRoot(Span span) {
        if (span.parent() == null) {
            return 0;
        }
        return byId.containsKey(span.parent()) ? 2 : 1;
    }

    long start() {
        return spans().stream().mapToLong(span -> span.interval().start()).min().orElseThrow();
    }

    long end() {
        return spans().stream().mapToLong(span -> span.interval().end()).max().orElseThrow();
    }
}
