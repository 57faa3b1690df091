package dev.atoll.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void givesThePercentileByTheNearestRank() {
        Latencies latencies = new Latencies(IntStream.rangeClosed(1, 200)
                .mapToObj(Duration::ofMillis)
                .toList()
                .reversed());

        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(100));
        assertThat(latencies.percentile(99)).isEqualTo(Duration.ofMillis(198));
        assertThat(latencies.percentile(100)).isEqualTo(Duration.ofMillis(200));
        assertThat(latencies.toString()).isEqualTo("p50 100 ms, p99 198 ms");
    }

    @Test
    void isZeroOfNothing() {
        assertThat(new Latencies(List.of()).percentile(99)).isZero();
    }
}
