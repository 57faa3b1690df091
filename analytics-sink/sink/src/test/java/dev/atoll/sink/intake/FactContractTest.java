package dev.atoll.sink.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.sink.Redemptions;
import dev.atoll.sink.RegionKey;
import dev.atoll.sink.intake.IntakeOutcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactContractTest {

    private static final Instant NOW = Redemptions.END.plusSeconds(30);

    private final FactContract contract = new FactContract(Duration.ofMinutes(5));

    @Test
    void findsNothingWrongWithAFact() {
        assertThat(contract.breach(Redemptions.of(RegionKey.SINGAPORE, "durian-days", "DURIAN-50", 10), NOW))
                .isEmpty();
        assertThat(contract.breach(with(Map.of()), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+6591234567",
                "+65 9123 4567",
                "call (+62) or +62 812-3456-789",
                "ada@example.com",
                "0192d3a4-0000-7000-8000-000000000002"
            })
    void refusesWhatLooksPersonal(String value) {
        assertThat(contract.breach(with(Map.of("campaign", value)), NOW)).contains(Reason.PERSONAL_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DURIAN-50", "20261111", "11-11", "spring-2026", "日本", "50+10 off"})
    void takesWhatDoesNot(String value) {
        assertThat(contract.breach(with(Map.of("campaign", value)), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "line\nbreak", "\u0000"})
    void refusesAValueThatIsNone(String value) {
        assertThat(contract.breach(with(Map.of("campaign", value)), NOW)).contains(Reason.INVALID_DIMENSION);
    }

    @Test
    void refusesWhatIsTooLongOrTooMuch() {
        var many = IntStream.range(0, 17).boxed().collect(Collectors.toMap(i -> "d" + i, i -> "v"));

        assertThat(contract.breach(with(many), NOW)).contains(Reason.INVALID_DIMENSION);
        assertThat(contract.breach(with(Map.of("campaign", "x".repeat(101))), NOW))
                .contains(Reason.INVALID_DIMENSION);
        assertThat(contract.breach(with(Map.of("Not a name", "x")), NOW)).contains(Reason.INVALID_DIMENSION);
    }

    @Test
    void refusesAWindowInTheFuture() {
        var end = NOW.plus(Duration.ofMinutes(5));

        assertThat(contract.breach(window(end.minusSeconds(60), end), NOW)).isEmpty();
        assertThat(contract.breach(window(end.minusSeconds(60), end.plusMillis(1)), NOW))
                .contains(Reason.INVALID_WINDOW);
    }

    @Test
    void refusesAWindowWithoutMeasure() {
        assertThat(contract.breach(window(NOW.minus(Duration.ofDays(32)), NOW), NOW))
                .contains(Reason.INVALID_WINDOW);
        assertThat(contract.breach(window(Instant.MIN, NOW), NOW)).contains(Reason.INVALID_WINDOW);
    }

    @Test
    void refusesACountBeyondReason() {
        var fact = Redemptions.of(RegionKey.SINGAPORE, "durian-days", "DURIAN-50", Long.MAX_VALUE);

        assertThat(contract.breach(fact, NOW)).contains(Reason.INVALID_COUNT);
    }

    @Test
    void refusesANameThatIsNoEvents() {
        var fact = new AnonymizedFact(
                UUID.randomUUID(),
                new RegionId("ap-southeast-1"),
                "Ada Lovelace",
                Redemptions.START,
                Redemptions.END,
                Map.of(),
                1);

        assertThat(contract.breach(fact, NOW)).contains(Reason.INVALID_NAME);
    }

    private static AnonymizedFact with(Map<String, String> dimensions) {
        return Redemptions.ending(Redemptions.END, RegionKey.SINGAPORE, dimensions, 10);
    }

    private static AnonymizedFact window(Instant start, Instant end) {
        return new AnonymizedFact(
                UUID.randomUUID(),
                new RegionId("ap-southeast-1"),
                "coupon.redeemed.v1",
                start,
                end,
                Map.of("campaign", "durian-days"),
                10);
    }
}
