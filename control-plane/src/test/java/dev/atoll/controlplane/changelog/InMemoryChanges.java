package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

class InMemoryChanges implements Changes {

    private static final Judge JUDGE = new Judge(20, 4);

    private final List<Change> log = new ArrayList<>();

    @Override
    public synchronized Uni<AppendOutcome> append(Draft draft, List<Review> reviews) {
        var outcome = JUDGE.judge(draft, reviews, head(), Standings.of(log), Instant.EPOCH);
        if (outcome instanceof AppendOutcome.Accepted(var changes, var _, var _) && !draft.dryRun()) {
            log.addAll(changes);
        }
        return Uni.createFrom().item(outcome);
    }

    @Override
    public synchronized Uni<Rollback.Outcome> rollBack(
            Rollback rollback, Function<Draft, Optional<AppendOutcome>> rules, List<Review> reviews) {
        var then = Standings.of(log.stream()
                .filter(change -> change.revision() <= rollback.to())
                .toList());
        return Uni.createFrom()
                .item(rollback.outcome(
                        log.size(),
                        then,
                        Standings.of(log),
                        draft -> rules.apply(draft)
                                .orElseGet(() -> append(draft, reviews).await().indefinitely())));
    }

    @Override
    public synchronized Uni<Standing> standing(RegionId region) {
        var newest = Standings.of(log).bySubject().values().stream()
                .flatMap(holding -> holding.newestIn(region.value()).stream())
                .sorted(Comparator.comparing(
                                (Change change) -> change.proposal().kind().name())
                        .thenComparing(change -> change.proposal().key()))
                .toList();
        return Uni.createFrom().item(new Standing(newest));
    }

    @Override
    public synchronized Uni<AppendOutcome> raiseEpoch(long epoch, String author, String reason) {
        var outcome = head().raise(epoch, Proposal.epoch(epoch, author, reason), Instant.EPOCH);
        if (outcome instanceof AppendOutcome.Accepted(var changes, var _, var _)) {
            log.addAll(changes);
        }
        return Uni.createFrom().item(outcome);
    }

    @Override
    public synchronized Uni<Long> epoch() {
        return Uni.createFrom().item(head().epoch());
    }

    private Head head() {
        return log.isEmpty()
                ? new Head(1, 0, Change.GENESIS)
                : new Head(
                        log.getLast().mark().epoch(), log.size(), log.getLast().hash());
    }

    @Override
    public synchronized Uni<Long> revision() {
        return Uni.createFrom().item((long) log.size());
    }

    @Override
    public synchronized Uni<Holding> holding(Subject subject) {
        return Uni.createFrom().item(Standings.of(log).about(subject));
    }

    @Override
    public synchronized Uni<Map<Subject, Holding>> holdings(Set<DecisionKind> kinds) {
        return Uni.createFrom()
                .item(Standings.of(log.stream()
                                .filter(change ->
                                        kinds.contains(change.subject().kind()))
                                .toList())
                        .bySubject());
    }

    @Override
    public synchronized Uni<Map<Subject, Instant>> beginnings(DecisionKind kind) {
        return Uni.createFrom()
                .item(log.stream()
                        .filter(change -> change.subject().kind() == kind)
                        .collect(Collectors.toMap(Change::subject, Change::at, (first, _) -> first)));
    }

    @Override
    public synchronized Uni<List<Change>> find(Search search) {
        return Uni.createFrom()
                .item((search.newestFirst() ? log.reversed() : log)
                        .stream().filter(search::finds).limit(search.limit()).toList());
    }
}
