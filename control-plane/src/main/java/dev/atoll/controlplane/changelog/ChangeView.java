package dev.atoll.controlplane.changelog;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.atoll.contracts.control.DecisionKind;
import java.time.Instant;
import java.util.List;

/// A change as the API shows it.
///
/// @param value the JSON that was decided
public record ChangeView(
        long revision,
        DecisionKind kind,
        String key,
        List<String> regions,
        @JsonRawValue String value,
        String author,
        String reason,
        Instant at,
        String previousHash,
        String hash) {

    /// What the API shows of the change.
    public static ChangeView of(Change change) {
        var proposal = change.proposal();
        return new ChangeView(
                change.revision(),
                proposal.kind(),
                proposal.key(),
                proposal.scope().regions(),
                proposal.value(),
                proposal.author(),
                proposal.reason(),
                change.at(),
                change.previousHash(),
                change.hash());
    }
}
