package dev.atoll.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Pace pace = new Pace(SECOND, Duration.ofSeconds(5), new Random(7));

    @Test
    void asksAtTheIntervalGiveOrTakeATenth() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> pace.next(0)))
                .allMatch(pause -> pause.toMillis() >= 900 && pause.toMillis() <= 1_100)
                .anyMatch(pause -> pause.compareTo(SECOND) < 0)
                .anyMatch(pause -> pause.compareTo(SECOND) > 0);
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToTheLongest() {
        assertThat(pace.next(1)).isBetween(Duration.ofMillis(1_800), Duration.ofMillis(2_200));
        assertThat(pace.next(2)).isBetween(Duration.ofMillis(3_600), Duration.ofMillis(4_400));
        assertThat(pace.next(3)).isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_500));
        assertThat(pace.next(Integer.MAX_VALUE)).isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_500));
    }
}
