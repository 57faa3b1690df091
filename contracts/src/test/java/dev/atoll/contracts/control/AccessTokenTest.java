package dev.atoll.contracts.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.AccessToken.Kind;
import dev.atoll.contracts.control.AccessToken.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Secret FOR_EVER = new Secret("a".repeat(64), Instant.MAX);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsWhatItWrote(Kind kind) {
        var token = new AccessToken(
                kind,
                Set.of("shop", "campaign"),
                Set.of("ap-southeast-5", "ap-southeast-1"),
                List.of(new Secret("b".repeat(64), NOW), FOR_EVER),
                true,
                Set.of("https://shop.example"));

        assertThat(AccessToken.parse(token.toValue())).contains(token);
        assertThat(AccessToken.parse(token.rotated(FOR_EVER, NOW, NOW).revoke().toValue())
                        .map(AccessToken::origins))
                .contains(token.origins());
        assertThat(token.toValue().get("projects")).isEqualTo(List.of("campaign", "shop"));
    }

    static List<Object> unreadable() {
        return List.of(
                "text",
                Map.of(),
                Map.of("kind", "client"),
                Map.of("kind", "newer", "secrets", List.of()),
                Map.of("kind", "client", "secrets", List.of("a")),
                Map.of("kind", "client", "secrets", List.of(Map.of("expiresAt", "2026-01-01T00:00:00Z"))),
                Map.of("kind", "client", "secrets", List.of(Map.of("hash", "a", "expiresAt", "soon"))));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void readsNothingElse(Object value) {
        assertThat(AccessToken.parse(value)).isEmpty();
    }

    @Test
    void endsTheSecretsBeforeWithTheOverlapAndNoneLater() {
        var soonOver = new Secret("b".repeat(64), NOW.plusSeconds(60));
        var over = new Secret("c".repeat(64), NOW);
        var next = new Secret("d".repeat(64), Instant.MAX);
        var overlap = NOW.plus(Duration.ofHours(1));

        var rotated = token(over, soonOver, FOR_EVER).rotated(next, NOW, overlap);

        assertThat(rotated.secrets()).containsExactly(soonOver, new Secret(FOR_EVER.hash(), overlap), next);
        assertThat(token(FOR_EVER).rotated(next, NOW, NOW).secrets()).containsExactly(next);
    }

    @Test
    void opensUntilItExpiresAndNotThen() {
        var secret = new Secret("a".repeat(64), NOW);

        assertThat(secret.isValid(NOW.minusNanos(1))).isTrue();
        assertThat(secret.isValid(NOW)).isFalse();
    }

    private static AccessToken token(Secret... secrets) {
        return new AccessToken(Kind.CLIENT, Set.of("*"), Set.of("*"), List.of(secrets), false);
    }
}
