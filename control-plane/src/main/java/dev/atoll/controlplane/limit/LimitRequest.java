package dev.atoll.controlplane.limit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that decides a limit.
///
/// @param limit in the form that `LimitReader` reads
record LimitRequest(
        @Nullable JsonNode limit,
        @Nullable List<String> regions,
        @Nullable String reason) {

    /// @throws InvalidInput when something is missing
    Proposal toProposal(Subject subject, String author) {
        if (limit == null || limit.isNull() || reason == null) {
            throw new InvalidInput("limit, regions and reason are all needed");
        }
        return new Proposal(subject.kind(), subject.key(), Scope.of(regions), Proposal.valueOf(limit), author, reason);
    }
}
