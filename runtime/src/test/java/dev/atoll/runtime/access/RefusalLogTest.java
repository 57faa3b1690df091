package dev.atoll.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.RecordedLog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private final RecordedLog log = RecordedLog.open();
    private final RefusalLog refusals = new RefusalLog(new ThreeOfEach());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void tellsWhoWasRefusedWhatAndWhy() {
        refusals.add("token:ada", "PUT /api/v1/flags/f", "access.forbidden");

        assertThat(log.lines()).containsExactly("Refused PUT /api/v1/flags/f to token:ada: access.forbidden");
    }

    @Test
    void sumsUpOnceAMinuteWhatIsMoreThanTheLogCanBear() {
        for (int i = 0; i < 1_000; i++) {
            refusals.add("nobody", "GET /" + i, "access.unauthenticated");
        }
        refusals.add("token:ada", "GET /", "access.forbidden");
        assertThat(log.lines()).hasSize(4).last().isEqualTo("Refused GET / to token:ada: access.forbidden");

        refusals.sumUp();

        assertThat(log.lines()).hasSize(5).last().isEqualTo("Refused 997 more within a minute: access.unauthenticated");
    }

    @Test
    void tellsThemOneByOneAgainInTheNextMinute() {
        for (int i = 0; i < 3; i++) {
            refusals.add("nobody", "GET /", "access.unauthenticated");
        }
        refusals.sumUp();

        refusals.add("nobody", "GET /next", "access.unauthenticated");

        assertThat(log.lines()).hasSize(4).last().asString().contains("GET /next");
    }

    @Test
    void letsNoCallerForgeALineOrFillOne() {
        refusals.add(
                "a page of http://evil\r\nINFO all is well", "GET /\u2028" + "x".repeat(5_000), "access.forbidden");

        assertThat(log.lines())
                .singleElement()
                .asString()
                .hasSizeLessThan(300)
                .doesNotContainPattern("[\\r\\n\\u2028]");
    }

    /// A log that bears three refusals of each reason in a minute.
    private record ThreeOfEach() implements OperatorConfig {

        @Override
        public Optional<List<String>> operatorToken() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> metricsToken() {
            return Optional.empty();
        }

        @Override
        public int refusalsTold() {
            return 3;
        }
    }
}
