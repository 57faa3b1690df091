package dev.atoll.runtime.unleash;

import java.util.Collection;
import java.util.Optional;

/// The tokens that open something in this process.
public interface ValidTokens {

    /// What the token opens; empty when it opens nothing now. Only hashes are compared.
    Optional<ValidToken> valid(String secret);

    /// A token as Unleash names what it is.
    ///
    /// @param type `client`, `frontend` or `admin`
    /// @param environment the region; `*` for all
    /// @param projects whose flags it shows; `*` for all
    record ValidToken(String type, String environment, Collection<String> projects) {}
}
