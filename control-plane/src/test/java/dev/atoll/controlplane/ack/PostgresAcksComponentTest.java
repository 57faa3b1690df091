package dev.atoll.controlplane.ack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.Acknowledgement.LocalDecision;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.controlplane.ack.AcksView.InstanceView;
import dev.atoll.controlplane.ack.AcksView.OverrideView;
import dev.atoll.controlplane.ack.Heard.Push;
import dev.atoll.controlplane.ack.Heard.Saying;
import dev.atoll.controlplane.snapshot.DecisionTimes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@SuppressWarnings("NullAway.Init") // filled in by Quarkus
class PostgresAcksComponentTest {

    /// The process itself forgets meanwhile what is older.
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PostgresAcks acks;

    @Test
    void putsTogetherWhatReplicasHeardAndKeepsTheNewest() {
        var region = new RegionId("xx-acks-1");
        add(region, view("a", 1, 7, now, now.plusSeconds(4)));
        add(region, view("b", 1, 5, now, now));
        add(region, view("a", 1, 7, now.plusSeconds(2), now.plusSeconds(5))); // another replica, who heard of it later
        add(region, view("a", 1, 6, now.minusSeconds(9), now.minusSeconds(9))); // and one who tells late

        assertThat(instances(region))
                .containsExactly(view("a", 1, 7, now, now.plusSeconds(5)), view("b", 1, 5, now, now));

        add(region, view("a", 1, 8, now.plusSeconds(6), now.plusSeconds(6)));
        assertThat(instances(region).getFirst().since()).isEqualTo(now.plusSeconds(6));
    }

    @Test
    void addsUpHowLongPushesTook() {
        var region = new RegionId("xx-acks-2");
        var pushes = List.of(push(region, 10), push(region, 11), push(region, 60_000), push(region, -3));
        await(() -> acks.add(new Heard(List.of(), pushes), Instant.EPOCH, Instant.EPOCH));
        await(() -> acks.add(new Heard(List.of(), List.of(push(region, 10))), Instant.EPOCH, Instant.EPOCH));

        var push = await(() -> acks.of(region)).pushToAck();

        assertThat(push.count()).isEqualTo(5);
        assertThat(push.sumMillis()).isEqualTo(60_031);
        assertThat(push.buckets().getFirst().count()).isEqualTo(3);
        assertThat(push.buckets().get(1).count()).isEqualTo(1);
        assertThat(push.buckets().getLast().count()).isEqualTo(1);
    }

    @Test
    void forgetsWhoSaysNothingAnyMore() {
        var region = new RegionId("xx-acks-3");
        add(region, view("gone", 1, 7, now.minusSeconds(100_000), now.minusSeconds(100_000)));
        await(() -> acks.add(
                new Heard(List.of(new Saying(region, view("here", 1, 7, now, now))), List.of()),
                now.minusSeconds(86_400),
                Instant.EPOCH));

        assertThat(instances(region)).extracting(InstanceView::instance).containsExactly("here");
    }

    @Test
    void remembersForAWhileThatARegionDecidedForItselfWhenItIsOver() {
        var region = new RegionId("xx-acks-4");
        add(region, view("a", 1, 7, now, now));
        add(region, view("b", 1, 7, now, now.plusSeconds(9)));
        var without = new InstanceView("data-plane-api", "a", 1, 8, "disk", now, now, now.plusSeconds(20), List.of());
        add(region, without);

        assertThat(overrides(region))
                .containsExactly(new OverrideView("flag", "f", "a \"test\"", now, now, now.plusSeconds(9)));

        var later = now.plusSeconds(10);
        await(() -> acks.add(new Heard(List.of(new Saying(region, without)), List.of()), Instant.EPOCH, later));
        assertThat(overrides(region)).isEmpty();
    }

    private List<OverrideView> overrides(RegionId region) {
        return await(() -> acks.of(region)).overrides();
    }

    /// A load balancer sends an instance to any replica.
    @Test
    void countsAPushToAnInstanceThatOnlyAnotherReplicaHeardBefore() {
        var region = new RegionId("xx-acks-6");
        add(region, view("a", 1, 7, now, now));

        await(() -> acks.add(new Heard(List.of(), List.of(unsure(region, "a", 1, 8))), Instant.EPOCH, Instant.EPOCH));
        assertThat(await(() -> acks.of(region)).pushToAck().count()).isEqualTo(1);

        var starting = List.of(unsure(region, "new", 1, 8), unsure(region, "a", 1, 7), unsure(region, "a", 2, 8));
        await(() -> acks.add(new Heard(List.of(), starting), Instant.EPOCH, Instant.EPOCH));
        assertThat(await(() -> acks.of(region)).pushToAck().count()).isEqualTo(1);
    }

    @Test
    void losesNoPushThatCouldNotBeToldAtOnce() {
        var region = new RegionId("xx-acks-5");
        var heard = new Heard(List.of(), List.of(push(region, 10), push(region, 20)));
        var replica = new Acks(new DecisionTimes(), InstantSource.fixed(now), new PushMeter(new SimpleMeterRegistry()));

        replica.putBack(heard);

        assertThat(replica.take().pushes()).isEqualTo(heard.pushes());
        assertThat(replica.take().isNothing()).isTrue();
    }

    private static Push unsure(RegionId region, String instance, long epoch, long revision) {
        return new Push(region, "data-plane-api", instance, epoch, revision, false, Duration.ofMillis(10));
    }

    private static Push push(RegionId region, long millis) {
        return new Push(region, "data-plane-api", "a", 1, 8, true, Duration.ofMillis(millis));
    }

    private void add(RegionId region, InstanceView view) {
        await(() -> acks.add(new Heard(List.of(new Saying(region, view)), List.of()), Instant.EPOCH, Instant.EPOCH));
    }

    private List<InstanceView> instances(RegionId region) {
        return await(() -> acks.of(region)).instances();
    }

    private InstanceView view(String instance, long epoch, long revision, Instant since, Instant seen) {
        var overrides = List.of(new LocalDecision("flag", "f", now, "a \"test\""));
        return new InstanceView("data-plane-api", instance, epoch, revision, "disk", now, since, seen, overrides);
    }

    private static <T> T await(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(question);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
