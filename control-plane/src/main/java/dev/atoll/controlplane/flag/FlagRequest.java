package dev.atoll.controlplane.flag;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that switches a flag.
record FlagRequest(
        @Nullable Boolean enabled,
        @Nullable List<String> regions,
        @Nullable String reason) {

    /// The change to append.
    ///
    /// @throws IllegalArgumentException when something is missing or invalid
    Proposal toProposal(FlagName name, String author) {
        if (enabled == null || regions == null || reason == null || regions.contains(null)) {
            throw new IllegalArgumentException("enabled, regions and reason are all needed");
        }
        var value = "{\"enabled\":" + enabled + "}";
        return new Proposal(DecisionKind.FLAG, name.value(), new Scope(regions), value, author, reason);
    }
}
