package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.Effect;
import dev.atoll.controlplane.changelog.AppendOutcome.MassRemoval;
import dev.atoll.controlplane.changelog.AppendOutcome.NothingToRemove;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import dev.atoll.controlplane.changelog.AppendOutcome.Warning;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what becomes of a draft at this end of the log.
///
/// @param percent how much of what holds of one kind in a region may be taken away at once
/// @param floor fewer taken away than this are never too many
record Judge(int percent, int floor) {

    /// @param before what holds about the draft's subjects, and about all others too when it takes any away
    /// @param reviews asked last, and only about drafts that touch their kinds
    AppendOutcome judge(Draft draft, List<Review> reviews, Head head, Standings before, Instant now) {
        var changes = head.extend(draft.proposals(), draft.massRemoval() && draft.takesAway(), now);
        return outdated(draft, before)
                .or(() -> nothingToRemove(changes, before))
                .orElseGet(() -> bounded(draft, reviews, changes, before));
    }

    private static Optional<AppendOutcome> outdated(Draft draft, Standings before) {
        for (var entry : draft.entries()) {
            var scope = entry.proposal().scope();
            var subject = entry.proposal().subject();
            var holding = before.about(subject);
            if (!entry.expectation().isMet(holding, scope)) {
                return Optional.of(new Outdated(subject, holding.newestIn(scope)));
            }
        }
        return Optional.empty();
    }

    /// What is removed may have been decided just before, in the same set.
    private static Optional<AppendOutcome> nothingToRemove(List<Change> changes, Standings before) {
        var holdings = new HashMap<Subject, Holding>();
        for (var change : changes) {
            var subject = change.subject();
            var holding = holdings.getOrDefault(subject, before.about(subject));
            if (change.proposal().removes()
                    && holding.in(change.proposal().scope()).isEmpty()) {
                return Optional.of(new NothingToRemove(subject));
            }
            holdings.put(subject, holding.with(change));
        }
        return Optional.empty();
    }

    private AppendOutcome bounded(Draft draft, List<Review> reviews, List<Change> changes, Standings before) {
        var marked = changes.getFirst().mark().massRemoval();
        var after = before.with(changes);
        var outcome = marked ? accepted(draft, changes, before, after) : withinBounds(draft, changes, before, after);
        return outcome instanceof Accepted accepted
                ? reviewed(draft, reviews, after).orElseGet(() -> accepted.with(warnings(draft, reviews, after)))
                : outcome;
    }

    private static List<Warning> warnings(Draft draft, List<Review> reviews, Standings after) {
        return reviews.stream()
                .filter(review -> review.concerns(draft))
                .flatMap(review -> review.warnings(draft, after.bySubject()).stream())
                .toList();
    }

    private static Optional<AppendOutcome> reviewed(Draft draft, List<Review> reviews, Standings after) {
        return reviews.stream()
                .filter(review -> review.concerns(draft))
                .flatMap(review -> review.objection(draft, after.bySubject()).stream())
                .<AppendOutcome>map(unfit -> unfit)
                .findFirst();
    }

    private AppendOutcome withinBounds(Draft draft, List<Change> changes, Standings before, Standings after) {
        return takenAway(draft).entrySet().stream()
                .filter(taken -> taken.getValue().size() >= floor)
                .flatMap(taken -> massRemovals(taken.getKey(), taken.getValue(), before, after))
                .<AppendOutcome>map(removal -> removal)
                .findFirst()
                .orElseGet(() -> accepted(draft, changes, before, after));
    }

    private Stream<MassRemoval> massRemovals(
            DecisionKind kind, List<Subject> subjects, Standings before, Standings after) {
        return before.regions().stream().flatMap(region -> {
            var removed = before.goneIn(region, subjects, after);
            var held = removed < floor ? 0 : before.leftIn(region, kind);
            return removed >= floor && removed * 100L > (long) held * percent
                    ? Stream.of(new MassRemoval(kind, region, removed, held))
                    : Stream.empty();
        });
    }

    private static Map<DecisionKind, List<Subject>> takenAway(Draft draft) {
        return draft.proposals().stream()
                .filter(Proposal::takesAway)
                .map(Proposal::subject)
                .distinct()
                .collect(Collectors.groupingBy(Subject::kind, TreeMap::new, Collectors.toList()));
    }

    private static Accepted accepted(Draft draft, List<Change> changes, Standings before, Standings after) {
        var effects = draft.subjects().stream()
                .flatMap(subject -> effects(subject, before.about(subject), after.about(subject)).stream())
                .toList();
        return new Accepted(changes, effects);
    }

    private static List<Effect> effects(Subject subject, Holding before, Holding after) {
        var regions = new TreeSet<>(before.regions());
        regions.addAll(after.regions());
        return regions.stream()
                .map(region -> new Effect(subject, region, before.in(region), after.in(region)))
                .filter(effect -> !effect.before().equals(effect.after()))
                .toList();
    }
}
