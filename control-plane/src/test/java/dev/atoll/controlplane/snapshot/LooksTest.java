package dev.atoll.controlplane.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Looks looks = new Looks();
    private final AtomicInteger made = new AtomicInteger();

    /// What the first one saw may be of before the second asked, so its answer is not good for it; the others may
    /// share one.
    @Test
    void waitsForNoLookThatBeganEarlier() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = Thread.ofPlatform()
                .start(() -> looks.look(() -> {
                    begun.countDown();
                    waitFor(goOn);
                    made.incrementAndGet();
                }));
        begun.await();
        List<Thread> later = new ArrayList<>();
        for (var i = 0; i < 8; i++) {
            later.add(Thread.ofPlatform().start(() -> looks.look(made::incrementAndGet)));
        }
        await().atMost(SOON).until(() -> later.stream().allMatch(thread -> thread.getState() == State.BLOCKED));

        goOn.countDown();
        first.join();
        for (var thread : later) {
            thread.join();
        }

        assertThat(made.get()).isEqualTo(2);
    }

    @Test
    void looksEachTimeThatSomebodyAsksAlone() {
        looks.look(made::incrementAndGet);
        looks.look(made::incrementAndGet);

        assertThat(made.get()).isEqualTo(2);
    }

    @Test
    void countsNoLookThatFailed() {
        assertThatThrownBy(() -> looks.look(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");

        looks.look(made::incrementAndGet);

        assertThat(made.get()).isEqualTo(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
