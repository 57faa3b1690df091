package dev.atoll.controlplane.proposal;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Fault;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem (RFC 9457) that says where what would hold is not right.
public record UnfitView(String type, String title, int status, List<FaultView> faults) {

    static UnfitView of(Unfit unfit, int status) {
        return new UnfitView(
                unfit.code(),
                unfit.objection(),
                status,
                unfit.faults().stream().map(FaultView::of).toList());
    }

    /// One place that is not right.
    ///
    /// @param revision the change that decided it; null for one that was asked for
    /// @param region where it would hold; `*` is every region that is not named
    /// @param pointer the place in the namespace (RFC 6901)
    /// @param broken the rule that it breaks
    public record FaultView(
            DecisionKind kind, String key, @Nullable Long revision, String region, String pointer, String broken) {

        private static FaultView of(Fault fault) {
            return new FaultView(
                    fault.subject().kind(),
                    fault.subject().key(),
                    fault.revision() == 0 ? null : fault.revision(),
                    fault.region(),
                    fault.pointer(),
                    fault.broken());
        }
    }
}
