package dev.atoll.controlplane.observation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One piece of work that one process did.
///
/// @param parent the span that this was done for, which may have run in another process and may never be heard of
/// @param links spans of other work that this one belongs to
record Span(
        SpanReference id,
        @Nullable String parent,
        Work work,
        Origin origin,
        Interval interval,
        List<SpanReference> links,
        Map<String, Object> attributes) {

    /// What was done, such as `GET /v1/coupons`, and whether it failed.
    record Work(String name, String kind, boolean failed) {}

    /// The kind of process and the region that the token vouches for.
    record Origin(String service, String region) {}

    /// From and to, in nanoseconds since 1970 by the clock of the process.
    record Interval(long start, long end) {}
}
