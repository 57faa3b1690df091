package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.List;
import java.util.Set;

/// Proposals that are to be appended together: all, or none.
///
/// @param massRemoval whether they may remove much
/// @param dryRun whether only to say what would happen
public record Draft(List<Entry> entries, boolean massRemoval, boolean dryRun) {

    /// As many proposals as are appended together at most.
    public static final int MAX_ENTRIES = 500;

    /// @throws InvalidInput when it holds none, or over 500
    public Draft {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new InvalidInput("A set has 1 to " + MAX_ENTRIES + " changes");
        }
    }

    /// One proposal that takes nothing for granted.
    public static Draft of(Proposal proposal) {
        return new Draft(List.of(new Entry(proposal, new Expectation.Anything())), false, false);
    }

    /// What is to be appended, in order.
    public List<Proposal> proposals() {
        return entries.stream().map(Entry::proposal).toList();
    }

    /// What it decides about, each once.
    public List<Subject> subjects() {
        return entries.stream()
                .map(entry -> entry.proposal().subject())
                .distinct()
                .toList();
    }

    /// Whether it decides about anything of these kinds.
    boolean touches(Set<DecisionKind> kinds) {
        return entries.stream()
                .anyMatch(entry -> kinds.contains(entry.proposal().kind()));
    }

    /// Whether less is left after it for those who ask.
    boolean takesAway() {
        return entries.stream().anyMatch(entry -> entry.proposal().takesAway());
    }

    /// A proposal, and what it takes for granted of what held before the set.
    public record Entry(Proposal proposal, Expectation expectation) {}
}
