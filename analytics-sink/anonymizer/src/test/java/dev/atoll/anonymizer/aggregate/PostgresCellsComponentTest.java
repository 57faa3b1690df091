package dev.atoll.anonymizer.aggregate;

import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.RegionServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

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
}
