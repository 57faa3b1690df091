package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.RegionServers;
import dev.atoll.anonymizer.aggregate.Cells.Deadline;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class PostgresCellsComponentTest extends CellsContract {

    private final Contributions contributions;
    private final Cells cells;
    private final MovableClock clock;

    PostgresCellsComponentTest(Contributions contributions, Cells cells, MovableClock clock) {
        this.contributions = contributions;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    Contributions contributions() {
        return contributions;
    }

    @Override
    Cells cells() {
        return cells;
    }

    @Override
    MovableClock clock() {
        return clock;
    }

    /// On a context of its own, as every message has one.
    @Override
    <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void losesAndRepeatsNothingWhileOthersAddAndSettle() throws Exception {
        var cell = new Cell("coupon.redeemed.v1", Map.of("coupon", "T-" + UUID.randomUUID()));
        var settled = Deadline.at(clock.instant().plus(Duration.ofMinutes(2)), Duration.ofHours(1));
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 200; i++) {
            var contribution = new Contribution(UUID.randomUUID(), cell, "person-" + i, clock.instant(), "");
            work.add(() -> await(() -> contributions.add(contribution)) ? 0 : 1_000);
            if (i % 10 == 0) {
                work.add(() -> await(() -> cells.settle(cell.id(), settled, _ -> Verdict.COUNT))
                        .counted());
            }
        }

        int counted = 0;
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (var done : workers.invokeAll(work)) {
                counted += done.get();
            }
        }
        counted += await(() -> cells.settle(cell.id(), settled, _ -> Verdict.COUNT))
                .counted();

        assertThat(counted).isEqualTo(200);
    }
}
