package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// The body that decides the schema of a namespace.
///
/// @param schema draft 2020-12
record NamespaceRequest(@Nullable JsonNode schema, @Nullable String reason) {

    /// The change to append: a schema holds everywhere.
    ///
    /// @throws InvalidInput when something is missing or invalid
    Proposal toProposal(Subject subject, String author) {
        if (schema == null || schema.isNull() || reason == null) {
            throw new InvalidInput("schema and reason are both needed");
        }
        return new Proposal(
                subject.kind(), subject.key(), Scope.everywhere(), Proposal.valueOf(schema), author, reason);
    }
}
