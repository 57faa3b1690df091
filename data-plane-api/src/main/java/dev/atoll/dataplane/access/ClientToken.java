package dev.atoll.dataplane.access;

import dev.atoll.contracts.control.AccessToken.Kind;
import java.time.Instant;
import java.util.Set;

/// What this region knows of a token.
///
/// @param name by which people speak of it
/// @param origins the sites that a browser may use it from; `*` for all
/// @param expiresAt from then on it opens nothing; [Instant#MAX] for never
record ClientToken(String name, Kind kind, Set<String> projects, Set<String> origins, Instant expiresAt) {

    private static final String ALL = "*";

    /// Whether a browser may use it on a page of the site.
    boolean isGoodFrom(String origin) {
        return origins.contains(ALL) || origins.contains(origin);
    }
}
