package dev.atoll.controlplane.token;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.controlplane.changelog.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The body that asks for a token.
///
/// @param kind `client` for SDKs in servers, `frontend` for browsers
/// @param projects whose flags it shows; all when it is missing
/// @param regions where it holds; a frontend token names them, since it is no secret
/// @param expiresAt never when it is missing
record TokenRequest(
        @Nullable String name,
        @Nullable String kind,
        @Nullable List<String> projects,
        @Nullable List<String> regions,
        @Nullable Instant expiresAt,
        @Nullable String reason) {

    private static final String EVERYWHERE = "*";
    private static final int MAX_PROJECTS = 100;

    /// @throws IllegalArgumentException when something is missing or invalid
    Wanted wanted(Instant now) {
        if (name == null || kind == null || reason == null || regions == null || hasGaps(regions)) {
            throw new IllegalArgumentException("name, kind, regions and reason are needed");
        }
        if (!kind.equals("client") && !(kind.equals("frontend") && !regions.contains(EVERYWHERE))) {
            throw new IllegalArgumentException("kind is client, or frontend with regions by name");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new IllegalArgumentException("expiresAt is over");
        }
        var shown = projects == null || projects.isEmpty() ? List.of(EVERYWHERE) : projects;
        if (hasGaps(shown) || shown.size() > MAX_PROJECTS) {
            throw new IllegalArgumentException("projects are 100 names at most");
        }
        return new Wanted(new TokenName(name), kind, shown, new Scope(regions), expiresAt, reason);
    }

    private static boolean hasGaps(List<String> names) {
        return names.stream().anyMatch(Objects::isNull);
    }

    /// A request that is whole.
    record Wanted(
            TokenName name,
            String kind,
            List<String> projects,
            Scope scope,
            @Nullable Instant expiresAt,
            String reason) {

        /// What regions are told.
        ObjectNode facts(String hash) {
            var facts = JsonNodeFactory.instance.objectNode().put("kind", kind).put("hash", hash);
            var shown = facts.putArray("projects");
            projects.forEach(shown::add);
            if (expiresAt != null) {
                facts.put("expiresAt", expiresAt.toString());
            }
            return facts;
        }
    }
}
