package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The session of the request at hand.
@RequestScoped
public class CurrentSession {

    private @Nullable CustomerId customer;
    private @Nullable SessionToken token;

    void of(CustomerId signedIn, SessionToken presented) {
        customer = signedIn;
        token = presented;
    }

    /// The customer who is signed in.
    ///
    /// @throws IllegalStateException behind an endpoint that is not marked [NeedsSession]
    public CustomerId customer() {
        return present(customer);
    }

    /// The customer, if the endpoint asked for one.
    public Optional<CustomerId> anyCustomer() {
        return Optional.ofNullable(customer);
    }

    SessionToken token() {
        return present(token);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("This endpoint is not marked @NeedsSession");
        }
        return value;
    }
}
