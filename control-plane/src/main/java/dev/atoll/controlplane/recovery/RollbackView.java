package dev.atoll.controlplane.recovery;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.Rollback;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.controlplane.proposal.ChangeView;
import dev.atoll.controlplane.proposal.SetView.EffectView;
import java.util.List;

/// What became of a rollback, or in a dry run what would.
///
/// @param seen the newest revision before it: what `If-Match` names, so that nothing newer is undone unseen
/// @param changes what is in the log now; none after a dry run, or when everything holds as it did
/// @param spared what was decided since and stays, because it is never rolled back
record RollbackView(
        boolean dryRun, long seen, List<ChangeView> changes, List<EffectView> effects, List<SparedView> spared) {

    static RollbackView of(Rollback rollback, Rollback.Outcome outcome, Accepted accepted) {
        var changes = rollback.dryRun()
                ? List.<ChangeView>of()
                : accepted.changes().stream().map(ChangeView::of).toList();
        return new RollbackView(
                rollback.dryRun(),
                outcome.revision(),
                changes,
                accepted.effects().stream().map(EffectView::of).toList(),
                outcome.spared().stream().map(SparedView::of).toList());
    }

    /// Something that a rollback leaves as it is.
    ///
    /// @param reason why, as a sentence
    record SparedView(DecisionKind kind, String key, String reason) {

        private static SparedView of(Subject subject) {
            return new SparedView(subject.kind(), subject.key(), RollbackResource.FINAL);
        }
    }
}
