package dev.atoll.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds while the region overrides some of what the center decided.
class HeldTest {

    private static final RegionId SINGAPORE = new RegionId("ap-southeast-1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void saysWhatTheRegionDecidedUntilTheCenterDecidesAnew() {
        var overridden = List.of(override("a", NOON, 7));

        assertThat(value(held(7, decision("a", 3)).with(overridden), "a")).contains("local");
        assertThat(value(held(8, decision("a", 3)).with(overridden), "a")).contains("local");
        assertThat(value(held(9, decision("a", 9)).with(overridden), "a")).contains("central");
    }

    @Test
    void isNamedAnewByEverythingThatChangesIt() {
        var one = override("a", NOON, 7);
        var two = override("b", NOON.plusSeconds(1), 7);
        var center = held(7, decision("a", 3), decision("b", 4), decision("c", 5));
        var later = held(8, decision("a", 3), decision("b", 4), decision("c", 8));

        assertThat(List.of(
                        center.newest(),
                        later.newest(),
                        center.with(List.of(one)).newest(),
                        later.with(List.of(one)).newest(),
                        later.with(List.of(two)).newest(),
                        later.with(List.of(one, two)).newest()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static Held held(long revision, Decision... decisions) {
        var snapshot = new Snapshot(SINGAPORE, 1, revision, Arrays.asList(decisions));
        return Held.of(snapshot, new SignedText("", ""), Source.CONTROL_PLANE, NOON);
    }

    private static Decision decision(String key, long revision) {
        return new Decision("config", key, revision, "central");
    }

    private static LocalDecision override(String key, Instant at, long since) {
        return new LocalDecision(new Subject("config", key), "local", at, at.plusSeconds(60), "a test", since);
    }

    private static Optional<Object> value(Held held, String key) {
        return held.find(DecisionKind.CONFIG, key).map(Decision::value);
    }
}
