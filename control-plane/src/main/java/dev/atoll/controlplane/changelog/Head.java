package dev.atoll.controlplane.changelog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The end of the log, which the next change follows.
record Head(long epoch, long revision, String hash) {

    /// The changes that the proposals become here, all of one set.
    List<Change> extend(List<Proposal> proposals, boolean massRemoval, Instant now) {
        var mark = new Mark(epoch, revision + 1, massRemoval);
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
