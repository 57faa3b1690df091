package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/// The session of the request at hand.
@RequestScoped
public class CurrentSession {

    private @Nullable CustomerId customer;

    void of(CustomerId signedIn) {
        customer = signedIn;
    }

    /// The customer who is signed in.
    ///
    /// @throws IllegalStateException behind an endpoint that is not marked [NeedsSession]
    public CustomerId customer() {
        if (customer == null) {
            throw new IllegalStateException("This endpoint is not marked @NeedsSession");
        }
        return customer;
    }
}
