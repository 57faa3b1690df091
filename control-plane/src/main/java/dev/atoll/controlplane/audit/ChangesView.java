package dev.atoll.controlplane.audit;

import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Search;
import dev.atoll.controlplane.proposal.ChangeView;
import java.util.List;

/// One page of the log.
///
/// @param next the last revision of this page: what to ask for with `after`, or with `before` when the newest come
///     first
/// @param more whether the next page holds any now
record ChangesView(List<ChangeView> changes, long next, boolean more) {

    /// @param found the page, and one more change if there is one
    static ChangesView of(List<Change> found, Search search) {
        var size = search.limit() - 1;
        var page = found.stream().limit(size).map(ChangeView::of).toList();
        var start = search.newestFirst() ? search.before() : search.after();
        return new ChangesView(page, page.isEmpty() ? start : page.getLast().revision(), found.size() > size);
    }
}
