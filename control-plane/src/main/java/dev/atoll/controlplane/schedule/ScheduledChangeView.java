package dev.atoll.controlplane.schedule;

import dev.atoll.controlplane.proposal.SetRequest;
import dev.atoll.controlplane.schedule.ScheduledChange.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scheduled change as the API shows it.
///
/// @param at when it is due
/// @param set what is to be decided, and why
/// @param settledAt when it ended; null while it waits
/// @param firstRevision the first of its changes in the log
/// @param lastRevision the last of its changes in the log
/// @param code why it was refused, as the answer to a write would say it
/// @param explanation why it was refused or canceled
/// @param canceledBy who canceled it
record ScheduledChangeView(
        long id,
        State state,
        Instant at,
        SetRequest set,
        String author,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable Long firstRevision,
        @Nullable Long lastRevision,
        @Nullable String code,
        @Nullable String explanation,
        @Nullable String canceledBy) {

    static ScheduledChangeView of(ScheduledChange change) {
        var settled = change.settled();
        return new ScheduledChangeView(
                change.id(),
                change.state(),
                change.at(),
                change.set(),
                change.author(),
                change.createdAt(),
                settled == null ? null : settled.at(),
                settled == null ? null : settled.firstRevision(),
                settled == null ? null : settled.lastRevision(),
                settled == null ? null : settled.code(),
                settled == null ? null : settled.explanation(),
                settled == null ? null : settled.by());
    }

    /// Some of them, the newest first.
    ///
    /// @param next what to ask for with `before`; null at the end
    record Page(
            List<ScheduledChangeView> scheduled, @Nullable Long next) {

        /// @param found the page, and one more if there is one
        static Page of(List<ScheduledChange> found, int limit) {
            var page = found.stream().limit(limit).map(ScheduledChangeView::of).toList();
            return new Page(page, found.size() > limit ? page.getLast().id() : null);
        }
    }
}
