package dev.atoll.controlplane.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.controlplane.catalog.FlagView.Hint;
import dev.atoll.controlplane.changelog.ChangesOfTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

    @ParameterizedTest
    @CsvSource({
        "release, 41, true",
        "release, 39, false",
        "experiment, 41, true",
        "operational, 8, true",
        "operational, 6, false",
        "kill-switch, 4000, false",
        "permission, 4000, false"
    })
    void hintsAtFlagsOlderThanTheirTypeIsExpectedToBecome(String type, int days, boolean isHinted) {
        var log = ChangesOfTests.withFlag("old.flag", "{\"enabled\":true,\"type\":\"" + type + "\"}");
        var now = Instant.EPOCH.plus(Duration.ofDays(days));

        var flags = new Catalog(log, new FlagValues(new ObjectMapper()), () -> now)
                .flags()
                .await()
                .atMost(Duration.ofSeconds(1));

        assertThat(flags.getFirst().hints()).isEqualTo(isHinted ? List.of(Hint.POTENTIALLY_STALE) : List.of());
    }
}
