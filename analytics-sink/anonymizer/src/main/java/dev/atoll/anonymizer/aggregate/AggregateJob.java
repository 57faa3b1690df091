package dev.atoll.anonymizer.aggregate;

import dev.atoll.anonymizer.aggregate.Cells.Settlement;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Goes through the cells every few seconds: counts, waits, suppresses.
@ApplicationScoped
class AggregateJob {

    private static final Logger LOG = Logger.getLogger(AggregateJob.class);

    private final Cells cells;
    private final Contributions contributions;
    private final SmallCells smallCells;
    private final AggregateConfig config;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private volatile boolean failing;

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

    @Scheduled(every = "${atoll.aggregate.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return drainOnce()
                .invoke(this::succeeded)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithItem(Settlement.NOTHING)
                .replaceWithVoid();
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

    private void succeeded(Settlement settlement) {
        if (settlement.suppressed() > 0) {
            LOG.infof("Suppressed %d events of too few people", settlement.suppressed());
        }
        if (failing) {
            LOG.info("The cells are settled again");
        }
        failing = false;
    }

    private void failed(Throwable fault) {
        LOG.debug("The cells could not be settled", fault);
        if (!failing) {
            LOG.warn("The cells cannot be settled; everything waits until the database is back");
        }
        failing = true;
    }
}
