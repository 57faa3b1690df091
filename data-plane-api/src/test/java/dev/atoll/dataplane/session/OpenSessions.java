package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Signs customers in for the tests of other rooms, past the text message that a person would wait for.
@ApplicationScoped
public class OpenSessions {

    private final Sessions sessions;
    private final RandomGenerator random;

    OpenSessions(Sessions sessions, RandomGenerator random) {
        this.sessions = sessions;
        this.random = random;
    }

    /// The bearer token of a session that lives as long as said.
    public String open(CustomerId customer, Duration lifetime) {
        var token = SessionToken.random(random);
        sessions.open(token, customer, lifetime).await().atMost(Duration.ofSeconds(5));
        return token.value();
    }
}
