package dev.atoll.controlplane.audit;

import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.proposal.ChangeView;
import java.util.List;

/// One page of the log, oldest first.
///
/// @param next what to ask for with `after`; the last revision of this page
record ChangesView(List<ChangeView> changes, long next) {

    static ChangesView of(List<Change> page, long after) {
        var next = page.isEmpty() ? after : page.getLast().revision();
        return new ChangesView(page.stream().map(ChangeView::of).toList(), next);
    }
}
