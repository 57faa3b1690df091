package dev.atoll.controlplane.access;

import dev.atoll.runtime.access.Admission;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// People who signed in at an OpenID provider: their access tokens are JSON Web Tokens (RFC 9068) that it signed
/// for the control plane, and name what they may do.
@ApplicationScoped
class People {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Pattern DIVIDING = Pattern.compile("[\\p{Cntrl}/]");

    private final Identities identities;
    private final HttpAuthenticator authenticator;
    private final RoleClaims claims;
    private final InstantSource clock;

    People(Identities identities, HttpAuthenticator authenticator, AccessConfig config, InstantSource clock) {
        this.identities = identities;
        this.authenticator = authenticator;
        claims = new RoleClaims(config.oidc().rolePrefix());
        this.clock = clock;
    }

    /// Somebody who signed in.
    ///
    /// @param admission stands until the token expires: the provider is not asked again
    record Person(Caller caller, Admission admission) {}

    /// Whether a token that nobody here issued may be one of theirs.
    boolean mayHold(String token) {
        return identities.areProvided()
                && token.startsWith("ey")
                && token.chars().filter(c -> c == '.').count() == 2;
    }

    /// Who signed in; empty when the token is not what the provider signed, and failed when the provider cannot be
    /// asked.
    Uni<Optional<Person>> callerOf(RoutingContext request) {
        return authenticator
                .attemptAuthentication(request)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(identity -> Optional.ofNullable(identity).flatMap(this::person))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    /// Whoever the provider gives no subject (RFC 9068, 2.2) is nobody.
    private Optional<Person> person(SecurityIdentity identity) {
        var token = (JsonWebToken) identity.getPrincipal();
        var expiry = Instant.ofEpochSecond(token.getExpirationTime());
        return Optional.ofNullable(token.getSubject())
                .map(subject -> new Person(
                        claims.user(name(token.getName(), subject), identity.getRoles()),
                        new Admission(() -> clock.instant().isBefore(expiry))));
    }

    /// Whom people know, and whom the provider does: the first is what some providers let people change themselves.
    private static String name(String known, String subject) {
        return "person:" + DIVIDING.matcher(known).replaceAll("?") + "/" + subject;
    }
}
