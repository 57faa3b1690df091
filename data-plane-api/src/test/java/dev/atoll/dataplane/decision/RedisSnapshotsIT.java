package dev.atoll.dataplane.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.dataplane.redis.RedisConnections;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // filled in by JUnit
class RedisSnapshotsIT {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static RedisConnections redis;

    private final RegionId region =
            new RegionId("te-" + UUID.randomUUID().toString().substring(0, 8));
    private final RedisSnapshots snapshots = new RedisSnapshots(redis.connection(), region, InstantSource.fixed(NOON));

    @BeforeAll
    static void connect() {
        redis = RedisConnections.open();
    }

    @AfterAll
    static void disconnect() {
        redis.close();
    }

    @Test
    void hasNothingBeforeAnythingWasKept() {
        assertThat(snapshots.last()).isEmpty();
    }

    @Test
    void hasWhatWasKeptAndWhen() {
        var signed = keep(1, 7);

        assertThat(snapshots.last()).hasValueSatisfying(kept -> {
            assertThat(kept.signed()).isEqualTo(signed);
            assertThat(kept.keptAt()).isEqualTo(NOON);
        });
    }

    @Test
    void keepsTheNewerOneWhoeverIsLate() {
        keep(1, 8);
        keep(1, 7);
        assertThat(text()).contains("\"revision\":8");
        keep(2, 3);
        keep(1, 9);
        assertThat(text()).contains("\"epoch\":2", "\"revision\":3");
    }

    @Test
    void remembersWhatWasRevokedWhoeverTellsIt() {
        assertThat(snapshots.revoked()).isEmpty();

        assertThat(snapshots.revoke(Set.of("a", "b"))).isTrue();
        assertThat(snapshots.revoke(Set.of("b", "c"))).isTrue();
        assertThat(snapshots.revoke(Set.of())).isTrue();

        assertThat(snapshots.revoked()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void answersWithNothingWhileRedisIsAway() {
        try (var nobody = RedisConnections.to("redis://127.0.0.1:1")) {
            var away = new RedisSnapshots(nobody.connection(), region, InstantSource.fixed(NOON));

            away.keep(new Snapshot(region, 1, 7, List.of()), new SignedText("", "x"));

            assertThat(away.last()).isEmpty();
            assertThat(away.revoke(Set.of("a"))).isFalse();
            assertThat(away.revoked()).isEmpty();
        }
    }

    private String text() {
        return snapshots.last().orElseThrow().signed().text();
    }

    private SignedText keep(long epoch, long revision) {
        var snapshot = new Snapshot(region, epoch, revision, List.of());
        var signed = new SignedText("tests;AAAA", snapshot.toCanonicalJson());
        snapshots.keep(snapshot, signed);
        return signed;
    }
}
