package dev.atoll.anonymizer.aggregate;

import static java.util.stream.Collectors.toSet;

import dev.atoll.anonymizer.aggregate.Cells.Deadline;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The twin of [PostgresContributions] and [PostgresCells]. It also remembers who stood behind each fact, which nothing
/// that ships may do.
class InMemoryCells implements Contributions, Cells {

    private final Map<UUID, Instant> seen = new HashMap<>();
    private final List<Kept> waiting = new ArrayList<>();
    private final List<Counted> facts = new ArrayList<>();
    private final Windows windows;
    private final InstantSource clock;

    InMemoryCells(Windows windows, InstantSource clock) {
        this.windows = windows;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> add(Contribution contribution) {
        boolean isNew = seen.putIfAbsent(contribution.event(), clock.instant()) == null;
        if (isNew) {
            waiting.add(new Kept(contribution, windows.settling(contribution.occurredAt(), clock.instant())));
        }
        return Uni.createFrom().item(isNew);
    }

    @Override
    public Uni<Integer> forget(Instant seenBefore) {
        int before = seen.size();
        seen.values().removeIf(at -> at.isBefore(seenBefore));
        return Uni.createFrom().item(before - seen.size());
    }

    @Override
    public Uni<List<UUID>> due(Instant now) {
        return Uni.createFrom()
                .item(waiting.stream()
                        .filter(settledBy(now))
                        .map(Kept::cell)
                        .distinct()
                        .toList());
    }

    @Override
    public Uni<Settlement> settle(UUID cell, Deadline deadline, Function<Waiting, Verdict> judge) {
        var inCell = waiting.stream().filter(kept -> kept.cell().equals(cell)).toList();
        if (inCell.isEmpty()) {
            return Uni.createFrom().item(Settlement.NOTHING);
        }
        var settled = inCell.stream().filter(settledBy(deadline.settled())).toList();
        return Uni.createFrom()
                .item(
                        switch (judge.apply(look(inCell, settled, deadline))) {
                            case COUNT -> {
                                facts.add(new Counted(cell, settled.size(), people(settled.stream())));
                                waiting.removeAll(settled);
                                yield new Settlement(settled.size(), 0);
                            }
                            case SUPPRESS -> {
                                var expired = inCell.stream()
                                        .filter(settledBy(deadline.expired()))
                                        .toList();
                                waiting.removeAll(expired);
                                yield new Settlement(0, expired.size());
                            }
                            case WAIT -> Settlement.NOTHING;
                        });
    }

    List<Counted> facts() {
        return facts;
    }

    int waiting() {
        return waiting.size();
    }

    private Waiting look(List<Kept> inCell, List<Kept> settled, Deadline deadline) {
        return new Waiting(
                settled.size(),
                people(settled.stream()).size(),
                people(inCell.stream().filter(settledBy(deadline.settled()).negate()))
                        .size(),
                people(inCell.stream()).size(),
                inCell.stream().filter(settledBy(deadline.expired())).count(),
                times(settled).map(windows::start).min(Instant::compareTo).orElse(null),
                times(settled).map(windows::end).max(Instant::compareTo).orElse(null));
    }

    private static Stream<Instant> times(List<Kept> kept) {
        return kept.stream().map(one -> one.contribution().occurredAt());
    }

    private static Set<String> people(Stream<Kept> kept) {
        return kept.map(one -> one.contribution().person()).collect(toSet());
    }

    private static Predicate<Kept> settledBy(Instant time) {
        return kept -> !kept.settlesAt().isAfter(time);
    }

    /// A fact, and the people behind it.
    record Counted(UUID cell, long count, Set<String> people) {}

    private record Kept(Contribution contribution, Instant settlesAt) {
        UUID cell() {
            return contribution.cell().id();
        }
    }
}
