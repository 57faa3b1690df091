package dev.atoll.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.launcher.scenario.RehearsedPlatform.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A check that cannot fail checks nothing: a platform that breaks one promise must be found out.
class SeaRetailTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final StringWriter told = new StringWriter();
    private Duration answer = Duration.ofSeconds(10);

    @Test
    void findsNothingWrongWithAPlatformThatKeepsItsPromises() {
        assertThat(play(Fault.NONE)).isEmpty();

        assertThat(told.toString())
                .contains("exactly 10 were redeemed in ap-southeast-1", "refused in ap-southeast-5: {coupon.paused=8");
    }

    @ParameterizedTest
    @CsvSource({
        "OVERSELLS, exactly 10 were redeemed",
        "IGNORES_THE_PAUSE, ap-southeast-5 refuses within seconds",
        "NEEDS_THE_CONTROL_PLANE, redemptions go on",
        "TEXTS_TWICE, each phone has exactly one text for each",
        "LOSES_TEXTS, are known to be delivered",
        "TEXTS_LOSERS, and no other phone any",
        "INVENTS_FACTS, give or take those who still hide",
        "LOSES_FACTS, give or take those who still hide",
        "KEEPS_THE_CONTROL_PLANE, nobody can decide anything",
        "IGNORES_THE_CONTROL_PLANE_THAT_CAME_BACK, follows it again",
    })
    void findsOutAPlatformThatBreaksOne(Fault fault, String promise) {
        assertThat(play(fault)).anyMatch(broken -> broken.contains(promise));
    }

    @Test
    void findsOutAPlatformThatLetsPeopleWait() {
        answer = Duration.ZERO;

        assertThat(play(Fault.NONE)).hasSize(2).allMatch(broken -> broken.contains("99 of 100 had their answer"));
    }

    @Test
    void needsARegionThatHasCustomers() {
        try (RehearsedPlatform platform = new RehearsedPlatform(Fault.NONE)) {
            SeaRetail scenario = scenario(platform.stage("eu-central-1"));

            assertThatThrownBy(scenario::play).isInstanceOf(ScenarioFailed.class);
        }
    }

    private List<String> play(Fault fault) {
        try (RehearsedPlatform platform = new RehearsedPlatform(fault)) {
            return scenario(platform.stage("ap-southeast-1", "ap-southeast-5")).play();
        }
    }

    private SeaRetail scenario(Stage stage) {
        return new SeaRetail(
                stage,
                new PrintWriter(told),
                NOW,
                new Patience(Duration.ofMillis(300), answer, Duration.ofMillis(300)));
    }
}
