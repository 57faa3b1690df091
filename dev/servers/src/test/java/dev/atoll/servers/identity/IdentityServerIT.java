package dev.atoll.servers.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.servers.TestServers;
import dev.atoll.servers.process.Server;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class IdentityServerIT {

    private static final int SLOWEST = 300; // seconds that a machine may take to look at a token

    private final String issuer = TestServers.shared().identityServer().url();

    @Test
    void saysWhoSomebodyIsAndInWhichGroups() throws Exception {
        String token = SignIn.accessToken(issuer, Person.SITI);

        JwtClaims claims = verifying(issuer).build().processToClaims(token);
        assertThat(claims.getClaimValueAsString("preferred_username")).isEqualTo("siti");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("atoll-operator.ap-southeast-5");
        assertThat(lifetime(claims)).isEqualTo(Client.CONSOLE.lifetime());
    }

    @Test
    void knowsSomebodyWhoIsInNoGroup() throws Exception {
        String token = SignIn.accessToken(issuer, Person.EVE);

        assertThat(verifying(issuer).build().processToClaims(token).getStringListClaimValue("groups"))
                .isEmpty();
    }

    @Test
    void refusesAWrongPassword() {
        Person stranger = Person.SITI.withPassword("a guess");

        assertThatThrownBy(() -> SignIn.accessToken(issuer, stranger)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void givesTokensThatExpireSoon() throws Exception {
        try (SignIn signIn = new SignIn(issuer, Client.BRIEF)) {
            String token = signIn.accessToken(Person.ADA);

            JwtClaims claims = verifying(issuer)
                    .setAllowedClockSkewInSeconds(SLOWEST)
                    .build()
                    .processToClaims(token);
            assertThat(lifetime(claims)).isEqualTo(Client.BRIEF.lifetime());
            NumericDate later = NumericDate.fromMilliseconds(
                    Instant.now().plus(Client.BRIEF.lifetime()).plusSeconds(1).toEpochMilli());
            assertThatThrownBy(() ->
                            verifying(issuer).setEvaluationTime(later).build().processToClaims(token))
                    .isInstanceOfSatisfying(
                            InvalidJwtException.class,
                            e -> assertThat(e.hasExpired()).isTrue());
        }
    }

    @Test
    void startsAgainOnItsPortAndSignsWithANewKey() throws Exception {
        Server first = TestServers.shared().identityServer();
        String old = SignIn.accessToken(issuer, Person.ADA);
        first.stop();
        assertThat(first.isReady()).isFalse();

        Server second = TestServers.shared().identityServer();
        assertThat(second.url()).isEqualTo(issuer);
        JwtConsumer consumer = verifying(issuer).build();
        assertThat(consumer.processToClaims(SignIn.accessToken(issuer, Person.ADA))
                        .getStringListClaimValue("groups"))
                .containsExactly("atoll-admin");
        assertThatThrownBy(() -> consumer.processToClaims(old)).isInstanceOf(InvalidJwtException.class);
    }

    private static JwtConsumerBuilder verifying(String issuer) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer + "/oauth2/jwks")))
                .setRequireExpirationTime()
                .setExpectedIssuer(issuer)
                .setExpectedAudience(IdentityConfig.AUDIENCE);
    }

    private static Duration lifetime(JwtClaims claims) throws Exception {
        return Duration.ofSeconds(
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }
}
