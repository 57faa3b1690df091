package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final Windows windows = new Windows(Duration.ofMinutes(1), Duration.ofSeconds(30));

    @Test
    void beginAtMultiplesOfTheirLength() {
        var start = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(windows.start(start)).isEqualTo(start);
        assertThat(windows.start(Instant.parse("2026-03-01T12:00:59.999Z"))).isEqualTo(start);
        assertThat(windows.end(start)).isEqualTo(Instant.parse("2026-03-01T12:01:00Z"));
    }

    @Test
    void settleAGraceAfterTheirEndOrAfterALateArrival() {
        var time = Instant.parse("2026-03-01T12:00:10Z");

        assertThat(windows.settling(time, time)).isEqualTo(Instant.parse("2026-03-01T12:01:30Z"));
        assertThat(windows.settling(time, Instant.parse("2026-03-01T12:05:00Z")))
                .isEqualTo(Instant.parse("2026-03-01T12:05:30Z"));
    }

    @Test
    void refuseToHaveNoLength() {
        assertThatThrownBy(() -> new Windows(Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("atoll.aggregate.window");
    }
}
