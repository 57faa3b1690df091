package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that decides a value.
record ConfigRequest(
        @Nullable JsonNode value,
        @Nullable List<String> regions,
        @Nullable String reason) {

    /// The change to append.
    ///
    /// @throws IllegalArgumentException when something is missing or invalid; `null` is no value
    Proposal toProposal(ConfigName name, String author) {
        if (value == null || value.isNull() || regions == null || reason == null || regions.contains(null)) {
            throw new IllegalArgumentException("value, regions and reason are all needed");
        }
        return new Proposal(DecisionKind.CONFIG, name.value(), new Scope(regions), value.toString(), author, reason);
    }
}
