package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class InMemoryChanges implements Changes {

    private static final Judge JUDGE = new Judge(20, 4);

    private final List<Change> log = new ArrayList<>();

    @Override
    public synchronized Uni<AppendOutcome> append(Draft draft, List<Review> reviews) {
        var hash = log.isEmpty() ? Change.GENESIS : log.getLast().hash();
        var outcome = JUDGE.judge(draft, reviews, new Head(1, log.size(), hash), Standings.of(log), Instant.EPOCH);
        if (outcome instanceof AppendOutcome.Accepted(var changes, var _) && !draft.dryRun()) {
            log.addAll(changes);
        }
        return Uni.createFrom().item(outcome);
    }

    @Override
    public synchronized Uni<Standing> standing(RegionId region) {
        var newest = Standings.of(log).bySubject().values().stream()
                .flatMap(holding -> holding.newestIn(region.value()).stream())
                .sorted(Comparator.comparing(
                                (Change change) -> change.proposal().kind().name())
                        .thenComparing(change -> change.proposal().key()))
                .toList();
        return Uni.createFrom().item(Standing.of(newest));
    }

    @Override
    public Uni<Long> epoch() {
        return Uni.createFrom().item(1L);
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
    public synchronized Uni<List<Change>> page(long after, int limit) {
        return Uni.createFrom()
                .item(log.stream()
                        .filter(change -> change.revision() > after)
                        .limit(limit)
                        .toList());
    }
}
