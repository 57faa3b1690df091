package dev.atoll.anonymizer.aggregate;

import dev.atoll.anonymizer.aggregate.Cells.Deadline;
import dev.atoll.anonymizer.aggregate.Cells.Settlement;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/// Goes through the cells: counts, waits, suppresses. [AggregateTimer] says when.
@ApplicationScoped
class AggregateJob {

    private final Cells cells;
    private final Contributions contributions;
    private final SmallCells smallCells;
    private final AggregateConfig config;
    private final InstantSource clock;
    private final MeterRegistry meters;

    AggregateJob(
            Cells cells,
            Contributions contributions,
            SmallCells smallCells,
            AggregateConfig config,
            InstantSource clock,
            MeterRegistry meters) {
        this.cells = cells;
        this.contributions = contributions;
        this.smallCells = smallCells;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /// Looks once at every cell that has something settled. When it fails, the cells before are done and the others are
    /// as they were.
    Uni<Settlement> drainOnce() {
        var now = clock.instant();
        var deadline = Deadline.at(now, config.longestWindow());
        return cells.due(now)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(cell -> cells.settle(cell, deadline, smallCells::judge))
                .invoke(this::tell)
                .collect()
                .asList()
                .call(() -> contributions.forget(now.minus(config.memory())))
                .map(settlements -> settlements.stream().reduce(Settlement.NOTHING, Settlement::plus));
    }

    private void tell(Settlement settlement) {
        meters.counter("atoll.aggregate.counted.events").increment(settlement.counted());
        meters.counter("atoll.aggregate.suppressed.events").increment(settlement.suppressed());
    }
}
