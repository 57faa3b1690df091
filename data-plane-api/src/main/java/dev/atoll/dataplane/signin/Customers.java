package dev.atoll.dataplane.signin;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.PhoneNumber;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// Everybody who has ever signed in to this region.
interface Customers {

    /// The customer with this phone, who goes by the name given last. A phone has one customer, also when it
    /// first signs in twice at the same time.
    ///
    /// @param now when a new customer is created
    Uni<CustomerId> findOrCreate(PhoneNumber phone, String name, Instant now);
}
