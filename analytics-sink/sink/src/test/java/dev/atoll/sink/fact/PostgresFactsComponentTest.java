package dev.atoll.sink.fact;

import dev.atoll.sink.CenterServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(CenterServers.class)
class PostgresFactsComponentTest extends FactsContract {

    private final Facts facts;

    PostgresFactsComponentTest(Facts facts) {
        this.facts = facts;
    }

    @Override
    Facts facts() {
        return facts;
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
