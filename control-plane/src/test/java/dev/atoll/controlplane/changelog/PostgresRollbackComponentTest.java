package dev.atoll.controlplane.changelog;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PostgresRollbackComponentTest extends RollbackContract {

    @Inject
    Changes changes;

    @Override
    Changes changes() {
        return changes;
    }

    /// On a context of its own, as every request has one.
    @Override
    <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
