package dev.atoll.anonymizer.aggregate;

import static org.awaitility.Awaitility.await;

import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.RegionServers;
import dev.atoll.anonymizer.RegionTables;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The job as it runs in a region: by itself, and on after the database was away.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class AggregateTimerComponentTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final AggregateJob job;
    private final Contributions contributions;
    private final MovableClock clock;
    private final RegionTables tables;

    AggregateTimerComponentTest(
            AggregateJob job, Contributions contributions, MovableClock clock, RegionTables tables) {
        this.job = job;
        this.contributions = contributions;
        this.clock = clock;
        this.tables = tables;
    }

    @Test
    void settlesByItselfAndGoesOnAfterAFault() throws Throwable {
        tables.execute("delete from contribution");
        tables.execute("delete from cell");
        var timer = new AggregateTimer(job, everyTenthOfASecond());
        contribute();
        clock.advance(Duration.ofMinutes(2));

        tables.execute("alter table outbox rename to outbox_away");
        timer.start(new StartupEvent());
        await().during(Duration.ofSeconds(1)).atMost(LONG_ENOUGH).until(() -> tables.waiting() == 5);
        tables.execute("alter table outbox_away rename to outbox");

        await().atMost(LONG_ENOUGH).until(() -> tables.waiting() == 0);
        timer.stop(new ShutdownEvent());
    }

    private void contribute() throws Throwable {
        var cell = new Cell("coupon.redeemed.v1", Map.of("coupon", "T-" + UUID.randomUUID()));
        for (int i = 0; i < 5; i++) {
            var contribution = new Contribution(UUID.randomUUID(), cell, "person-" + i, clock.instant(), "");
            VertxContextSupport.subscribeAndAwait(() -> contributions.add(contribution));
        }
    }

    private static AggregateConfig everyTenthOfASecond() {
        return new SmallRyeConfigBuilder()
                .withMapping(AggregateConfig.class)
                .withDefaultValue("atoll.aggregate.interval", "PT0.1S")
                .build()
                .getConfigMapping(AggregateConfig.class);
    }
}
