package dev.atoll.controlplane.token;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.controlplane.changelog.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What everybody who may look can see of a token.
///
/// @param regions where it holds, or where its operator decides
/// @param origins the sites that a frontend token may be used from
/// @param state `valid`, `expired` or `revoked`
/// @param expiresAt when the last of its secrets ends; missing for never
/// @param secrets how many open it now: two while it is rotated
/// @param revision the newest change about it
record TokenView(
        String name,
        String kind,
        Collection<String> projects,
        Collection<String> regions,
        Collection<String> origins,
        String state,
        @Nullable Instant expiresAt,
        long secrets,
        long revision,
        String author,
        Instant at) {

    static TokenView of(Change change, AccessToken token, Instant now) {
        var valid =
                token.secrets().stream().filter(secret -> secret.isValid(now)).count();
        var end = token.secrets().stream()
                .map(AccessToken.Secret::expiresAt)
                .max(Instant::compareTo)
                .filter(last -> !last.equals(Instant.MAX));
        return new TokenView(
                change.proposal().key(),
                token.kind().wireName(),
                token.projects(),
                token.regions(),
                token.origins(),
                token.revoked() ? "revoked" : valid == 0 ? "expired" : "valid",
                end.orElse(null),
                token.revoked() ? 0 : valid,
                change.revision(),
                change.proposal().author(),
                change.at());
    }

    /// Some tokens by name.
    ///
    /// @param next what to ask for with `after`; missing on the last page
    record Page(List<TokenView> tokens, @Nullable String next) {}
}
