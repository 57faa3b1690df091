package dev.atoll.controlplane.proposal;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import java.util.List;

/// Something that was accepted but is hardly meant.
///
/// @param warning says where it is, and repeats nothing of the value
public record WarningView(DecisionKind kind, String key, String warning) {

    /// All that is to be said of what was accepted.
    public static List<WarningView> of(Accepted accepted) {
        return accepted.warnings().stream()
                .map(one -> new WarningView(one.subject().kind(), one.subject().key(), one.warning()))
                .toList();
    }
}
