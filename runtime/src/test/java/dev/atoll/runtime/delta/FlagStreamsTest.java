package dev.atoll.runtime.delta;

import static dev.atoll.runtime.delta.InMemoryFlagStates.REGION;
import static dev.atoll.runtime.delta.InMemoryFlagStates.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.runtime.access.Admission;
import dev.atoll.runtime.delta.SdkEvent.Alive;
import dev.atoll.runtime.delta.SdkEvent.Changed;
import dev.atoll.runtime.delta.SdkEvent.Full;
import dev.atoll.runtime.unleash.Audience;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlagStreamsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final InMemoryFlagStates flags = new InMemoryFlagStates();
    private final AtomicBoolean opens = new AtomicBoolean(true);
    private final FlagStreams streams = streams(Duration.ofHours(1));
    private final List<AssertSubscriber<SdkEvent>> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(AssertSubscriber::cancel);
    }

    @Test
    void saysAtOnceThatItIsThereAndThenWhatHoldsAndWhatChanges() {
        flags.become(state(1, 1));
        var sdk = open(streams).awaitItems(2, SOON);

        flags.become(state(2, 2));

        sdk.awaitItems(3, SOON);
        assertThat(sdk.getItems().getFirst()).isInstanceOf(Alive.class);
        assertThat(sdk.getItems())
                .filteredOn(Changed.class::isInstance)
                .extracting(event -> ((Changed) event).delta().isHydration())
                .containsExactly(true, false);
    }

    @Test
    void saysAgainAndAgainThatItIsThere() {
        var sdk = open(streams(Duration.ofMillis(5)));

        await().atMost(SOON).until(() -> sdk.getItems().size() >= 6);
        assertThat(sdk.getItems()).filteredOn(Alive.class::isInstance).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void tellsNothingMoreToATokenThatOpensNothingMore() {
        var sdk = open(streams).awaitItems(2, SOON);

        opens.set(false);
        flags.become(state(2, 2));

        sdk.awaitCompletion(SOON);
        assertThat(sdk.getItems()).hasSize(2);
    }

    @Test
    void endsForATokenThatOpensNothingMoreAlsoWhenNothingChanges() {
        var sdk = open(streams(Duration.ofMillis(5)));
        await().atMost(SOON).until(() -> sdk.getItems().size() >= 2);

        opens.set(false);

        sdk.awaitCompletion(SOON);
    }

    @Test
    void tellsFurtherSdksToPollUntilThereIsAPlace() {
        var first = open(streams).awaitItems(2, SOON);
        var second = open(streams).awaitItems(2, SOON);

        assertThat(open(streams).awaitCompletion(SOON).getItems()).containsExactly(new Full());

        first.cancel();
        open(streams).awaitItems(2, SOON);
        assertThat(second.getItems()).hasSize(2);
    }

    @Test
    void looksOnceHoweverManyFollowAndNotAtAllForNobody() {
        var first = open(streams).awaitItems(2, SOON);
        var second = open(streams).awaitItems(2, SOON);
        assertThat(flags.looks()).isEqualTo(1);

        first.cancel();
        assertThat(flags.looks()).isEqualTo(1);
        second.cancel();

        await().atMost(SOON).until(() -> flags.looks() == 0);
        open(streams).awaitItems(2, SOON);
        assertThat(flags.looks()).isEqualTo(1);
    }

    @Test
    void failsForAllWhenTheFlagsCannotBeLookedUpAndBeginsAgainForTheNext() {
        var first = open(streams).awaitItems(2, SOON);
        var second = open(streams).awaitItems(2, SOON);

        flags.isAway(true);

        first.awaitFailure(SOON);
        second.awaitFailure(SOON);
        flags.isAway(false);
        open(streams).awaitItems(2, SOON);
    }

    private AssertSubscriber<SdkEvent> open(FlagStreams streams) {
        AssertSubscriber<SdkEvent> sdk = streams.open(Optional.empty(), new Admission(opens::get))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        opened.add(sdk);
        return sdk;
    }

    private FlagStreams streams(Duration keepAlive) {
        return new FlagStreams(new FlagHistories(flags), () -> Audience.ofAll(REGION), new DeltaConfig() {

            @Override
            public int maxStreams() {
                return 2;
            }

            @Override
            public Duration keepAlive() {
                return keepAlive;
            }
        });
    }
}
