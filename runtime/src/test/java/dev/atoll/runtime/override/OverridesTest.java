package dev.atoll.runtime.override;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.contracts.signature.SigningKeys;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.override.OverrideOutcome.Reason;
import dev.atoll.runtime.override.OverrideOutcome.Refused;
import dev.atoll.runtime.override.OverrideOutcome.Taken;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final KeyPair OPERATOR = pair();
    private static final String VALID = """
            {"region":"ap-southeast-1","kind":"config","key":"coupon.sms-text","value":"closed",\
            "issuedAt":"2026-03-01T11:59:00Z","expiresAt":"2026-03-01T13:00:00Z",\
            "reason":"the text is wrong, and the center is away"}""";
    private static final String LIFTED = VALID.replace("\"closed\"", "null").replace("11:59:00", "11:59:30");

    private final InMemoryOverrides redis = new InMemoryOverrides();
    private final Decisions decisions = new Decisions();
    private Instant now = NOON;

    @Test
    void holdsAtOnceAndUntilItExpires() {
        var overrides = instance(decisions);

        assertThat(overrides.take(sign(VALID, OPERATOR))).isInstanceOf(Taken.class);

        assertThat(text(decisions)).contains("closed");
        assertThat(decisions.overrides())
                .singleElement()
                .satisfies(one -> assertThat(one.subject().key()).isEqualTo("coupon.sms-text"));
        now = NOON.plus(Duration.ofHours(1));
        overrides.refresh();
        assertThat(text(decisions)).isEmpty();
        assertThat(decisions.overrides()).isEmpty();
    }

    @Test
    void holdsInEveryInstanceOfTheRegionUntilItIsLifted() {
        var other = new Decisions();
        var one = instance(decisions);
        var two = instance(other);

        one.take(sign(VALID, OPERATOR));
        two.refresh();
        assertThat(text(other)).contains("closed");

        two.take(sign(LIFTED, OPERATOR));
        one.refresh();
        assertThat(text(decisions)).isEmpty();
    }

    @Test
    void holdsAlsoWhileTheInstancesCannotMeet() {
        redis.away(true);
        var one = instance(decisions);

        one.take(sign(VALID, OPERATOR));
        one.refresh();

        assertThat(text(decisions)).contains("closed");
    }

    @Test
    void doesNotComeBackWhenSomebodySendsItAgainAfterItWasLifted() {
        var overrides = instance(decisions);
        overrides.take(sign(VALID, OPERATOR));
        overrides.take(sign(LIFTED, OPERATOR));

        assertThat(overrides.take(sign(VALID, OPERATOR))).isEqualTo(new Refused(Reason.OUTDATED));
        assertThat(text(decisions)).isEmpty();
    }

    @Test
    void isNotTakenTwice() {
        var overrides = instance(decisions);
        overrides.take(sign(VALID, OPERATOR));

        assertThat(overrides.take(sign(VALID, OPERATOR))).isEqualTo(new Refused(Reason.OUTDATED));
        assertThat(text(decisions)).contains("closed");
    }

    @Test
    void isRefusedFromSomebodyElse() {
        assertThat(instance(decisions).take(sign(VALID, pair()))).isEqualTo(new Refused(Reason.UNSIGNED));
        assertThat(instance(decisions).take(new SignedText("", VALID))).isEqualTo(new Refused(Reason.UNSIGNED));
        assertThat(text(decisions)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T13:00/T12:00", // it has ended
                "03-01T13/03-02T13", // longer than a day
                "T11:59/T12:06", // from a future beyond all clocks
            })
    void isRefusedWhenItIsNotTimely(String replacement) {
        assertThat(instance(decisions).take(sign(replaced(replacement), OPERATOR)))
                .isEqualTo(new Refused(Reason.TTL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"region\":\"ap-southeast-1\"}"})
    void isRefusedWhenItIsNone(String text) {
        assertThat(instance(decisions).take(sign(text, OPERATOR))).isEqualTo(new Refused(Reason.INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ap-southeast-1/ap-southeast-5",
                "config/nonsense",
                "config/segment", // whose key is a number
                "config/token", // who may enter is not decided so
                "config/flag", // and a text is no flag
                "13:00/noon",
                "coupon.sms-text/ ",
            })
    void isRefusedWhenAnyOfItMakesNoSense(String replacement) {
        assertThat(instance(decisions).take(sign(replaced(replacement), OPERATOR)))
                .isEqualTo(new Refused(Reason.INVALID));
    }

    @Test
    void takesALimitThatCanBeReadAndNoOther() {
        var limit = VALID.replace("config", "limit")
                .replace("\"closed\"", "{\"route\":\"*\",\"key\":\"region\",\"quota\":9,\"window\":\"PT1S\"}");

        assertThat(instance(decisions).take(sign(limit.replace("quota", "budget"), OPERATOR)))
                .isEqualTo(new Refused(Reason.INVALID));
        assertThat(instance(decisions).take(sign(limit, OPERATOR))).isInstanceOf(Taken.class);
    }

    private static String replaced(String replacement) {
        var parts = replacement.split("/", 2);
        return VALID.replace(parts[0], parts[1]);
    }

    private static Optional<String> text(Decisions held) {
        return held.derive(decisions -> decisions.of(DecisionKind.CONFIG).stream()
                        .filter(decision -> decision.key().equals("coupon.sms-text"))
                        .map(decision -> decision.value().toString())
                        .findFirst())
                .get();
    }

    private TakeOverride instance(Decisions held) {
        var active = new ActiveOverrides(held, List.of(redis), () -> now);
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        return new TakeOverride(new RegionId("ap-southeast-1"), json, config(), active, () -> now);
    }

    private static OverrideConfig config() {
        return new OverrideConfig() {
            @Override
            public Optional<List<String>> trustedKeys() {
                return Optional.of(List.of("ada:" + base64(OPERATOR.getPublic().getEncoded())));
            }

            @Override
            public Duration maxTtl() {
                return Duration.ofHours(24);
            }

            @Override
            public Duration maxClockSkew() {
                return Duration.ofMinutes(5);
            }

            @Override
            public Duration interval() {
                return Duration.ofSeconds(1);
            }
        };
    }

    private static SignedText sign(String text, KeyPair keys) {
        return SigningKeys.parse(List.of("ada:" + base64(keys.getPrivate().getEncoded())))
                .sign(text);
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
