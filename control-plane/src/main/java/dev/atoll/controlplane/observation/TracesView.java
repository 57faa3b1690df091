package dev.atoll.controlplane.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of traces.
///
/// @param next what to give as `before` for the next page; absent on the last
record TracesView(
        List<TraceSummaryView> traces,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long next) {

    /// @param found the traces of this page, and one more if there is another page
    static TracesView of(List<Trace> found, int limit) {
        var page = found.subList(0, Math.min(limit, found.size()));
        return new TracesView(
                page.stream().map(TraceSummaryView::of).toList(),
                found.size() > limit ? page.getLast().number() : null);
    }
}
