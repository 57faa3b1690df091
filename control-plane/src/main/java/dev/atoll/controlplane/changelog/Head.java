package dev.atoll.controlplane.changelog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The end of the log, which the next change follows.
record Head(long epoch, long revision, String hash) {

    private static final long LONGEST_STEP = 1_000; // a slip must not use up all epochs

    /// Begins a new epoch here, with the change that says so.
    AppendOutcome raise(long newer, Proposal proposal, Instant now) {
        if (newer <= epoch || newer > epoch + LONGEST_STEP) {
            return new AppendOutcome.EpochRefused(epoch);
        }
        var changes = new Head(newer, revision, hash).extend(List.of(proposal), false, now);
        return new AppendOutcome.Accepted(changes, List.of());
    }

    /// The changes that the proposals become here, all of one set.
    List<Change> extend(List<Proposal> proposals, boolean massRemoval, Instant now) {
        var mark = new Change.Mark(epoch, revision + 1, massRemoval);
        var changes = new ArrayList<Change>();
        var end = this;
        for (var proposal : proposals) {
            var change = Change.after(end.revision, end.hash, proposal, mark, now);
            end = new Head(epoch, change.revision(), change.hash());
            changes.add(change);
        }
        return List.copyOf(changes);
    }
}
