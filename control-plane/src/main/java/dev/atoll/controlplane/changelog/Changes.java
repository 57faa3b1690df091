package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Every change there is, in order.
public interface Changes {

    /// Appends the draft's proposals as the next revisions, all or none, unless what holds forbids it. What holds is
    /// looked at while nobody else can append. Concurrent callers, also on other replicas, get consecutive ones.
    ///
    /// @param reviews what must not object to what would hold
    Uni<AppendOutcome> append(Draft draft, List<Review> reviews);

    /// Appends what no review is asked about.
    default Uni<AppendOutcome> append(Draft draft) {
        return append(draft, List.of());
    }

    /// Appends what makes hold again what held at a revision, all or none, while nobody else can append.
    ///
    /// @param rules what is wrong with a draft by the rules of its kinds
    /// @param reviews what must not object to what would hold
    Uni<Rollback.Outcome> rollBack(
            Rollback rollback, Function<Draft, Optional<AppendOutcome>> rules, List<Review> reviews);

    /// Raises the epoch, and tells so as a change of its own: from then on regions refuse what they are told of an
    /// older one.
    ///
    /// @throws dev.atoll.runtime.problem.InvalidInput when the reason could not be kept
    Uni<AppendOutcome> raiseEpoch(long epoch, String author, String reason);

    /// What holds in the region, and at which revision, seen at one moment.
    Uni<Standing> standing(RegionId region);

    /// What holds in the region: of each kind and key the newest change whose scope holds it, by kind and key; without
    /// what was removed.
    default Uni<List<Change>> current(RegionId region) {
        return standing(region).map(Standing::holding);
    }

    /// Which control plane wrote last: regions refuse one of an older epoch.
    Uni<Long> epoch();

    /// The newest revision of all; 0 while there is none.
    Uni<Long> revision();

    /// What was decided last about one subject, by region.
    Uni<Holding> holding(Subject subject);

    /// What was decided last about each subject of these kinds, by region.
    Uni<Map<Subject, Holding>> holdings(Set<DecisionKind> kinds);

    /// When each subject of the kind was first decided, also if it was removed since.
    Uni<Map<Subject, Instant>> beginnings(DecisionKind kind);

    /// The newest change of one key in any scope, also when it removed the subject there.
    default Uni<Optional<Change>> newest(DecisionKind kind, String key) {
        return holding(new Subject(kind, key)).map(holding -> holding.newestIn(Scope.everywhere()));
    }

    /// The changes that are looked for, in the order of the log or the newest first.
    Uni<List<Change>> find(Search search);

    /// At most `limit` changes behind the revision, oldest first.
    default Uni<List<Change>> page(long after, int limit) {
        return find(Search.behind(after, limit));
    }
}
