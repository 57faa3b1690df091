package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import dev.atoll.controlplane.changelog.AppendOutcome.TooMany;
import dev.atoll.controlplane.changelog.AppendOutcome.UnknownRevision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Going back to what held at a revision: new changes that decide again what was decided then.
///
/// @param to what held here is to hold again; 0 is before everything
/// @param seen the newest revision that the author has seen; what was decided later may not be undone unseen
/// @param kind only decisions of this kind; all when null
/// @param key only decisions about this; all when null
/// @param scope only what holds in these regions
/// @param massRemoval whether much may be removed
/// @param dryRun whether only to say what would happen
public record Rollback(
        long to,
        long seen,
        @Nullable DecisionKind kind,
        @Nullable String key,
        Scope scope,
        String author,
        String reason,
        boolean massRemoval,
        boolean dryRun) {

    private static final Set<DecisionKind> FINAL = EnumSet.of(DecisionKind.TOKEN, DecisionKind.EPOCH);
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::key);

    /// @throws dev.atoll.runtime.problem.InvalidInput when the reason could not be kept
    public Rollback {
        Proposal.requireReason(reason);
    }

    /// How a rollback ended.
    ///
    /// @param revision the newest revision when it was decided
    /// @param appended nothing is accepted when everything holds as it did
    /// @param spared what was decided since and is never rolled back
    public record Outcome(long revision, AppendOutcome appended, List<Subject> spared) {}

    /// Whether decisions of this kind stand for good: a token that was revoked must not open anything again, and an
    /// epoch never falls.
    public static boolean isFinal(DecisionKind kind) {
        return FINAL.contains(kind);
    }

    /// How it ends when this held, and this holds.
    ///
    /// @param append judges and keeps a draft
    Outcome outcome(long newest, Standings then, Standings now, Function<Draft, AppendOutcome> append) {
        var changed = changed(now);
        var spared = changed.stream().filter(subject -> isFinal(subject.kind())).toList();
        var subjects =
                changed.stream().filter(subject -> !isFinal(subject.kind())).toList();
        var appended = to > newest
                ? new UnknownRevision(newest)
                : unseen(subjects, now).orElseGet(() -> restored(subjects, then, now, append));
        return new Outcome(newest, appended, spared);
    }

    private List<Subject> changed(Standings now) {
        return now.bySubject().keySet().stream()
                .filter(subject -> kind == null || kind == subject.kind())
                .filter(subject -> key == null || key.equals(subject.key()))
                .filter(subject -> newest(subject, now)
                        .filter(change -> change.revision() > to)
                        .isPresent())
                .sorted(ORDER)
                .toList();
    }

    private Optional<Change> newest(Subject subject, Standings now) {
        return now.about(subject).newestIn(scope);
    }

    private Optional<AppendOutcome> unseen(List<Subject> subjects, Standings now) {
        return subjects.stream()
                .flatMap(subject -> newest(subject, now).stream())
                .filter(change -> change.revision() > seen)
                .findFirst()
                .map(change -> new Outdated(change.subject(), Optional.of(change)));
    }

    private AppendOutcome restored(
            List<Subject> subjects, Standings then, Standings now, Function<Draft, AppendOutcome> append) {
        var proposals = subjects.stream()
                .flatMap(subject -> restored(subject, then.about(subject), now.about(subject)))
                .toList();
        if (proposals.isEmpty()) {
            return new Accepted(List.of(), List.of());
        }
        if (proposals.size() > Draft.MAX_ENTRIES) {
            return new TooMany(proposals.size(), Draft.MAX_ENTRIES);
        }
        var entries = proposals.stream()
                .map(proposal -> new Draft.Entry(proposal, new Expectation.Anything()))
                .toList();
        return append.apply(new Draft(entries, massRemoval, dryRun));
    }

    /// A decision for every region replaces those for single ones, so these are decided again behind it.
    private Stream<Proposal> restored(Subject subject, Holding then, Holding now) {
        var regions = new TreeSet<>(then.regions());
        var proposals = new ArrayList<Proposal>();
        var rest = then.valueIn(Scope.EVERYWHERE);
        if (scope.isEverywhere() && !rest.equals(now.valueIn(Scope.EVERYWHERE))) {
            proposals.add(proposal(subject, List.of(Scope.EVERYWHERE), rest));
            regions.removeIf(region -> then.valueIn(region).equals(rest));
        } else {
            regions.addAll(now.regions());
            regions.addAll(scope.names());
            regions.removeIf(region -> !isMeant(region) || then.valueIn(region).equals(now.valueIn(region)));
        }
        Map<String, List<String>> regionsOfValue = new TreeMap<>();
        regions.forEach(region -> regionsOfValue
                .computeIfAbsent(then.valueIn(region), _ -> new ArrayList<>())
                .add(region));
        regionsOfValue.forEach(
                (value, names) -> Scope.parts(names).forEach(part -> proposals.add(proposal(subject, part, value))));
        return proposals.stream();
    }

    private boolean isMeant(String region) {
        return !region.equals(Scope.EVERYWHERE)
                && (scope.isEverywhere() || scope.regions().contains(region));
    }

    private Proposal proposal(Subject subject, List<String> regions, String value) {
        return new Proposal(subject.kind(), subject.key(), new Scope(regions), value, author, reason);
    }
}
