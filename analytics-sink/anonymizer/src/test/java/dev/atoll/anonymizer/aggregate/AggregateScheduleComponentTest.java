package dev.atoll.anonymizer.aggregate;

import static org.awaitility.Awaitility.await;

import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.RegionServers;
import dev.atoll.anonymizer.RegionTables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The job as it runs in a region: by itself.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
@TestProfile(AggregateScheduleComponentTest.OnTime.class)
class AggregateScheduleComponentTest {

    private final Contributions contributions;
    private final MovableClock clock;
    private final RegionTables tables;

    AggregateScheduleComponentTest(Contributions contributions, MovableClock clock, RegionTables tables) {
        this.contributions = contributions;
        this.clock = clock;
        this.tables = tables;
    }

    @Test
    void settlesByItself() throws Throwable {
        var cell = new Cell("coupon.redeemed.v1", Map.of("coupon", "T-1"));
        for (int i = 0; i < 5; i++) {
            var contribution = new Contribution(UUID.randomUUID(), cell, "person-" + i, clock.instant(), "");
            VertxContextSupport.subscribeAndAwait(() -> contributions.add(contribution));
        }

        clock.advance(Duration.ofMinutes(2));

        await().atMost(Duration.ofSeconds(30)).until(() -> tables.waiting() == 0);
    }

    public static class OnTime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("atoll.aggregate.interval", "PT0.1S");
        }
    }
}
