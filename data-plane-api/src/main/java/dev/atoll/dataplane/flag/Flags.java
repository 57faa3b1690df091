package dev.atoll.dataplane.flag;

import dev.atoll.contracts.identity.CustomerId;

/// What is switched on in this region. Asking is local: it calls nobody and blocks nobody.
public interface Flags {

    /// Whether the flag is on for the customer, who stays in this process.
    boolean isEnabled(Flag flag, CustomerId customer);
}
