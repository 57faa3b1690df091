package dev.atoll.controlplane.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Change;
import java.time.Instant;
import java.util.List;

/// A change as the API shows it.
///
/// @param value the JSON that was decided; null when it removed what held
/// @param epoch which control plane wrote it
/// @param set the first revision of those that were appended at once
/// @param warnings what is hardly meant in it; said only to whoever decides it
public record ChangeView(
        long revision,
        DecisionKind kind,
        String key,
        List<String> regions,
        @JsonRawValue String value,
        String author,
        String reason,
        long epoch,
        long set,
        boolean massRemoval,
        Instant at,
        String previousHash,
        String hash,
        @JsonInclude(Include.NON_EMPTY) List<WarningView> warnings) {

    /// What the API shows of the change.
    public static ChangeView of(Change change) {
        return of(change, List.of());
    }

    static ChangeView of(Change change, List<WarningView> warnings) {
        var proposal = change.proposal();
        return new ChangeView(
                change.revision(),
                proposal.kind(),
                proposal.key(),
                proposal.scope().regions(),
                proposal.value(),
                proposal.author(),
                proposal.reason(),
                change.mark().epoch(),
                change.mark().set(),
                change.mark().massRemoval(),
                change.at(),
                change.previousHash(),
                change.hash(),
                warnings);
    }
}
