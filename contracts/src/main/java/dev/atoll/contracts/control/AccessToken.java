package dev.atoll.contracts.control;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a decision of the kind `token` says of an access token: never the token itself.
///
/// @param projects whose flags it shows; `*` for all
/// @param regions where those who hold it may decide, or the one that they are a process of; `*` for all. Where the
/// token itself opens something is the scope of its decision
/// @param secrets by which it is known, the newest last: while it is rotated the old one opens too
/// @param revoked whether it opens nothing any more
/// @param origins the sites that a browser may use it from; `*` for all, none for the region's own host alone
public record AccessToken(
        Kind kind,
        Set<String> projects,
        Set<String> regions,
        List<Secret> secrets,
        boolean revoked,
        Set<String> origins) {

    private static final String EVERYTHING = "*";

    /// Copied and sorted, so that the same token is always written the same way.
    public AccessToken {
        projects = sorted(projects);
        regions = sorted(regions);
        secrets = List.copyOf(secrets);
        origins = sorted(origins);
    }

    /// One that no other site's browsers may use.
    public AccessToken(Kind kind, Set<String> projects, Set<String> regions, List<Secret> secrets, boolean revoked) {
        this(kind, projects, regions, secrets, revoked, Set.of());
    }

    /// What a token is for.
    public enum Kind {
        /// Who may decide everything, also who else may.
        ADMIN,
        /// Who may decide flags, config and limits.
        OPERATOR,
        /// Who may look.
        VIEWER,
        /// A process of a region.
        REGION,
        /// SDKs in servers: they get flags with all their rules.
        CLIENT,
        /// Browsers: they get answers for one context.
        FRONTEND;

        private final String wireName = name().toLowerCase(Locale.ROOT);

        /// The name in a decision and in a request, such as `client`.
        public String wireName() {
            return wireName;
        }

        /// The kind of this name, if it is one.
        public static Optional<Kind> parse(String wireName) {
            return Stream.of(values())
                    .filter(kind -> kind.wireName.equals(wireName))
                    .findFirst();
        }

        /// Whether it opens the control plane, and nothing in a region.
        public boolean isForCenter() {
            return this != CLIENT && this != FRONTEND;
        }
    }

    /// One secret of a token.
    ///
    /// @param hash the [TokenHash]
    /// @param expiresAt from then on it opens nothing; [Instant#MAX] for never
    public record Secret(String hash, Instant expiresAt) {

        /// Whether it opens anything at the moment.
        public boolean isValid(Instant now) {
            return now.isBefore(expiresAt);
        }

        private Secret until(Instant end) {
            return expiresAt.isBefore(end) ? this : new Secret(hash, end);
        }

        private Map<String, Object> toValue() {
            return expiresAt.equals(Instant.MAX)
                    ? Map.of("hash", hash)
                    : Map.of("hash", hash, "expiresAt", expiresAt.toString());
        }

        private static Secret parse(Map<?, ?> value) {
            var expiresAt = value.get("expiresAt");
            return new Secret(
                    String.valueOf(Objects.requireNonNull(value.get("hash"))),
                    expiresAt == null ? Instant.MAX : Instant.parse(String.valueOf(expiresAt)));
        }
    }

    /// Reads the value of a decision; empty when it is none, or of a kind that is newer than this code.
    public static Optional<AccessToken> parse(Object value) {
        if (!(value instanceof Map<?, ?> fields) || !(fields.get("secrets") instanceof Collection<?> secrets)) {
            return Optional.empty();
        }
        try {
            var read = secrets.stream()
                    .map(secret -> Secret.parse((Map<?, ?>) secret))
                    .toList();
            return Kind.parse(String.valueOf(fields.get("kind")))
                    .map(kind -> new AccessToken(
                            kind,
                            names(fields.get("projects")),
                            names(fields.get("regions")),
                            read,
                            Boolean.TRUE.equals(fields.get("revoked")),
                            fields.containsKey("origins") ? names(fields.get("origins")) : Set.of()));
        } catch (ClassCastException | NullPointerException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /// The value of a decision.
    public Map<String, Object> toValue() {
        var value = new TreeMap<String, Object>(Map.of(
                "kind", kind.wireName,
                "projects", List.copyOf(projects),
                "regions", List.copyOf(regions),
                "secrets", secrets.stream().map(Secret::toValue).toList()));
        if (revoked) {
            value.put("revoked", true);
        }
        if (!origins.isEmpty()) {
            value.put("origins", List.copyOf(origins));
        }
        return value;
    }

    /// With one more secret; those before it open until the end of the overlap, and what is over is forgotten.
    public AccessToken rotated(Secret next, Instant now, Instant endOfOverlap) {
        var kept = secrets.stream().map(secret -> secret.until(endOfOverlap)).filter(secret -> secret.isValid(now));
        return new AccessToken(
                kind, projects, regions, Stream.concat(kept, Stream.of(next)).toList(), revoked, origins);
    }

    /// The token that opens nothing any more.
    public AccessToken revoke() {
        return new AccessToken(kind, projects, regions, secrets, true, origins);
    }

    /// The hashes of its secrets that open nothing any more, because it was revoked.
    public Set<String> revokedHashes() {
        return revoked ? secrets.stream().map(Secret::hash).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }

    /// What is left of it when these secrets open nothing any more.
    public AccessToken without(Set<String> hashes) {
        var left = secrets.stream()
                .filter(secret -> !hashes.contains(secret.hash()))
                .toList();
        if (left.size() == secrets.size()) {
            return this;
        }
        return left.isEmpty() ? revoke() : new AccessToken(kind, projects, regions, left, revoked, origins);
    }

    private static Set<String> names(@Nullable Object value) {
        return value instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of(EVERYTHING);
    }

    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
}
