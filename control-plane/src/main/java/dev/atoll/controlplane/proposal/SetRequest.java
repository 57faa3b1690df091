package dev.atoll.controlplane.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Expectation;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The body that decides several things at once.
///
/// @param massRemoval whether much may be removed
public record SetRequest(
        @Nullable List<Item> changes,
        @Nullable String reason,
        @Nullable Boolean massRemoval) {

    /// What to append.
    ///
    /// @throws InvalidInput when something is missing or invalid
    public Draft toDraft(String author, boolean dryRun) {
        if (changes == null || reason == null || changes.contains(null)) {
            throw new InvalidInput("changes and reason are both needed");
        }
        var entries = new ArrayList<Draft.Entry>();
        for (var item : changes) {
            entries.add(item.toEntry(author, reason));
        }
        return new Draft(entries, Boolean.TRUE.equals(massRemoval), dryRun);
    }

    /// One of the decisions.
    ///
    /// @param value what is decided; an explicit null removes what holds
    /// @param ifRevision the revision that is taken for the newest in these regions; 0 for nothing
    public record Item(
            @Nullable DecisionKind kind,
            @Nullable String key,
            @Nullable List<String> regions,
            @Nullable JsonNode value,
            @Nullable Long ifRevision) {

        Draft.Entry toEntry(String author, String reason) {
            if (kind == null || key == null || regions == null || value == null || regions.contains(null)) {
                throw new InvalidInput("kind, key, regions and value are all needed");
            }
            var proposal = new Proposal(kind, key, new Scope(regions), Proposal.valueOf(value), author, reason);
            return new Draft.Entry(proposal, expectation());
        }

        private Expectation expectation() {
            if (ifRevision == null) {
                return new Expectation.Anything();
            }
            return ifRevision == 0 ? new Expectation.Absent() : new Expectation.Newest(Set.of(ifRevision));
        }
    }
}
