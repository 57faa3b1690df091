package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is looked for in the log. What is null is not asked for.
///
/// @param region changes that hold there, also those for every region; `*` for those only that are for every region
/// @param since at or after this moment
/// @param until before this moment
/// @param after revisions greater than this
/// @param before revisions less than this
/// @param limit how many changes at most
public record Search(
        @Nullable DecisionKind kind,
        @Nullable String key,
        @Nullable String region,
        @Nullable String author,
        @Nullable Instant since,
        @Nullable Instant until,
        long after,
        long before,
        boolean newestFirst,
        int limit) {

    /// The changes behind the revision, oldest first.
    public static Search behind(long after, int limit) {
        return new Search(null, null, null, null, null, null, after, Long.MAX_VALUE, false, limit);
    }

    /// Whether the change is one of those.
    boolean finds(Change change) {
        var proposal = change.proposal();
        return (kind == null || kind == proposal.kind())
                && (key == null || key.equals(proposal.key()))
                && (region == null || proposal.scope().names().stream().anyMatch(this::isAsked))
                && (author == null || author.equals(proposal.author()))
                && (since == null || !change.at().isBefore(since))
                && (until == null || change.at().isBefore(until))
                && change.revision() > after
                && change.revision() < before;
    }

    private boolean isAsked(String name) {
        return name.equals(Scope.EVERYWHERE) || name.equals(region);
    }
}
