package dev.atoll.runtime.override;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SigningKeys;
import dev.atoll.runtime.decision.Decisions;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The overrides of one instance in Singapore, for the tests of other rooms.
public final class OverridesOfTests {

    private static final KeyPair OPERATOR = pair();

    private final TakeOverride overrides;

    public OverridesOfTests(Decisions decisions, InstantSource clock, Duration maxClockSkew) {
        var active = new ActiveOverrides(decisions, List.of(new InMemoryOverrides()), clock);
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        overrides = new TakeOverride(new RegionId("ap-southeast-1"), json, new Config(maxClockSkew), active, clock);
    }

    /// What an operator does whom the region trusts.
    public OverrideOutcome switchOff(String flag, Instant issuedAt, Instant expiresAt) {
        return overrides.take(SigningKeys.parse(List.of("ada:" + base64(OPERATOR.getPrivate())))
                .sign("""
                    {"region":"ap-southeast-1","kind":"flag","key":"%s","value":{"enabled":false},\
                    "issuedAt":"%s","expiresAt":"%s","reason":"a test"}\
                    """.formatted(flag, issuedAt, expiresAt)));
    }

    /// Looks what expired.
    public void refresh() {
        overrides.refresh();
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private record Config(Duration maxClockSkew) implements OverrideConfig {

        @Override
        public Optional<List<String>> trustedKeys() {
            return Optional.of(List.of("ada:" + base64(OPERATOR.getPublic())));
        }

        @Override
        public Duration maxTtl() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration interval() {
            return Duration.ofSeconds(1);
        }
    }
}
