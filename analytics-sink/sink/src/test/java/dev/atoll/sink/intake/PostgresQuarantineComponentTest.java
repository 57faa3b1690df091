package dev.atoll.sink.intake;

import dev.atoll.sink.CenterServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(CenterServers.class)
class PostgresQuarantineComponentTest extends QuarantineContract {

    private final Quarantine quarantine;

    PostgresQuarantineComponentTest(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    Quarantine quarantine() {
        return quarantine;
    }

    /// On a context of its own, as every message and every request has one.
    @Override
    <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
