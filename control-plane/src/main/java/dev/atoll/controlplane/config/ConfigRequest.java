package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The body that decides a value in one layer: for all regions (`"regions": ["*"]`), for a jurisdiction, for some
/// regions, or for one app in all or some regions.
record ConfigRequest(
        @Nullable JsonNode value,
        @Nullable List<String> regions,
        @Nullable String jurisdiction,
        @Nullable String app,
        @Nullable String reason) {

    /// What it is about.
    ///
    /// @throws InvalidInput when that is no layer
    ConfigTarget target(String namespace, String name, Jurisdictions jurisdictions) {
        var named = regions == null ? List.<String>of() : regions;
        if (named.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput("A region is missing");
        }
        return ConfigTarget.of(namespace, name, named, jurisdiction, app, jurisdictions);
    }

    /// The change to append.
    ///
    /// @throws InvalidInput when something is missing or invalid; `null` is no value
    Proposal toProposal(ConfigTarget target, String author) {
        if (value == null || value.isNull() || reason == null) {
            throw new InvalidInput("value and reason are both needed");
        }
        var key = target.key().key();
        return new Proposal(DecisionKind.CONFIG, key, target.scope(), Proposal.valueOf(value), author, reason);
    }
}
