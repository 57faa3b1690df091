package dev.atoll.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private final StringWriter told = new StringWriter();
    private final Promises promises = new Promises(new PrintWriter(told));

    @Test
    void remembersThoseThatWereBroken() {
        promises.check("the stock is never negative", true, 0);
        promises.check("each has one text", false, 2);

        assertThat(promises.broken()).containsExactly("each has one text: 2");
        assertThat(told.toString()).contains("ok  the stock is never negative", "NO  each has one text: 2");
    }

    @Test
    void waitsForOneThatTakesTime() {
        Iterator<Integer> counts = List.of(1, 2, 3).iterator();

        promises.await("three arrive", Duration.ofSeconds(10), counts::next, count -> count == 3);

        assertThat(promises.broken()).isEmpty();
    }

    @Test
    void doesNotWaitForever() {
        promises.await("one arrives", Duration.ofMillis(10), () -> 0, count -> count == 1);

        assertThat(promises.broken()).hasSize(1);
    }
}
