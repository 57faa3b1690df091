package dev.atoll.controlplane.exchange;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.proposal.WarningView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a file, or in a dry run what would.
///
/// @param revision the last change that it made; null when it made none
/// @param faults why nothing can be imported as it is
/// @param warnings what is legal but hardly meant; told once there is no fault
record ImportView(
        boolean dryRun,
        @Nullable Long revision,
        List<ItemView> items,
        List<FaultView> faults,
        List<WarningView> warnings) {

    /// What an item of the file does in some regions.
    enum Effect {
        /// Nothing held there.
        ADDED,
        /// Something else held there.
        CHANGED,
        /// The same held there: nothing is decided.
        STAYS
    }

    /// A flag or a segment.
    record ItemView(DecisionKind kind, String key, List<String> regions, Effect effect) {}

    /// What is wrong with one thing in the file.
    ///
    /// @param place where it stands: a pointer into the file (RFC 6901), or an environment of it
    /// @param key the flag or segment
    /// @param objection repeats no value
    record FaultView(String place, String key, String objection) {}

    /// A problem (RFC 9457) with every fault.
    record InvalidImportView(String type, String title, int status, List<FaultView> faults) {}
}
