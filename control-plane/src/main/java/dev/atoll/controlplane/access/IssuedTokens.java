package dev.atoll.controlplane.access;

import java.util.Optional;

/// The tokens that were issued here, as the change log has them.
public interface IssuedTokens {

    /// Whether they are known yet: not before the log was read once.
    boolean areKnown();

    /// Whom the token of this hash belongs to, if it opens anything now.
    ///
    /// @param hash a [dev.atoll.contracts.control.TokenHash]
    Optional<Caller> callerOf(String hash);

    /// Who is known by this name, if a token of theirs opens anything now.
    Optional<Caller> callerNamed(String name);
}
