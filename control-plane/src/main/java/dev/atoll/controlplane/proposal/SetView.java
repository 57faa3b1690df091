package dev.atoll.controlplane.proposal;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a set, or in a dry run what would.
///
/// @param changes what is in the log now; none after a dry run
/// @param warnings what is legal but hardly meant
public record SetView(boolean dryRun, List<ChangeView> changes, List<EffectView> effects, List<WarningView> warnings) {

    static SetView of(Accepted accepted, boolean dryRun) {
        var changes = dryRun
                ? List.<ChangeView>of()
                : accepted.changes().stream().map(ChangeView::of).toList();
        return new SetView(
                dryRun, changes, accepted.effects().stream().map(EffectView::of).toList(), WarningView.of(accepted));
    }

    /// What becomes of one subject in one region; `*` is every region that no decision names.
    ///
    /// @param before the revision that held; null when nothing did
    /// @param removed whether nothing holds afterwards
    public record EffectView(
            DecisionKind kind,
            String key,
            String region,
            @Nullable Long before,
            boolean removed) {

        /// What the API shows of the effect.
        public static EffectView of(Effect effect) {
            return new EffectView(
                    effect.subject().kind(),
                    effect.subject().key(),
                    effect.region(),
                    effect.before().map(change -> change.revision()).orElse(null),
                    effect.after().isEmpty());
        }
    }
}
