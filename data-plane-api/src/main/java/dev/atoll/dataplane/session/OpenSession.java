package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Opens a session for a customer who has proven who they are.
@ApplicationScoped
public class OpenSession {

    private final Sessions sessions;
    private final SessionConfig config;
    private final InstantSource clock;
    private final RandomGenerator random;

    OpenSession(Sessions sessions, SessionConfig config, InstantSource clock, RandomGenerator random) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /// A new session; those that the customer has stay open.
    public Uni<OpenedSession> open(CustomerId customer) {
        var token = SessionToken.random(random);
        var expiresAt = clock.instant().plus(config.lifetime());
        return sessions.open(token, customer, config.lifetime())
                .replaceWith(new OpenedSession(token.value(), customer, expiresAt));
    }
}
