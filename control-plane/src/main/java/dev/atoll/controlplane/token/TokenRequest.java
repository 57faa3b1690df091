package dev.atoll.controlplane.token;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.AccessToken.Kind;
import dev.atoll.contracts.control.AccessToken.Secret;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.runtime.problem.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The body that asks for a token.
///
/// @param kind `admin`, `operator` or `viewer` for users, `region` for the processes of one, `client` for SDKs in
///     servers, `frontend` for browsers
/// @param projects whose flags a client or frontend token shows; all when it is missing
/// @param regions where it holds, or where its operator decides. A frontend token names them, since it is no secret; a
///     region's names one; an admin and a viewer are everywhere
/// @param expiresAt never when it is missing
/// @param origins the sites that a frontend token may be used from, such as `https://shop.example`, and `*` for all;
///     the region's own host alone when it is missing
record TokenRequest(
        @Nullable String name,
        @Nullable String kind,
        @Nullable List<String> projects,
        @Nullable List<String> regions,
        @Nullable Instant expiresAt,
        @Nullable List<String> origins,
        @Nullable String reason) {

    private static final String EVERYTHING = "*";
    private static final int MAX_PROJECTS = 100;
    private static final int MAX_ORIGINS = 50;
    private static final Pattern ORIGIN = Pattern.compile(
            "\\*|https?://[a-z0-9.-]{1,253}(?::[0-9]{1,5})?|https?://\\[[0-9a-f:.]{2,45}](?::[0-9]{1,5})?");

    /// @throws InvalidInput with what is missing or invalid
    Wanted wanted(Instant now) {
        if (name == null || kind == null || reason == null || reason.isBlank()) {
            throw new InvalidInput("name, kind and reason are needed");
        }
        var known = Kind.parse(kind)
                .orElseThrow(() -> new InvalidInput("kind is admin, operator, viewer, region, client or frontend"));
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new InvalidInput("expiresAt is over");
        }
        return new Wanted(
                new TokenName(name),
                known,
                projects(known),
                new Scope(regions(known)),
                origins(known),
                expiresAt == null ? Instant.MAX : expiresAt,
                reason);
    }

    private List<String> projects(Kind known) {
        var shown = projects == null || projects.isEmpty() ? List.of(EVERYTHING) : projects;
        if (known.isForCenter() && projects != null) {
            throw new InvalidInput("projects are for tokens of the kinds client and frontend");
        }
        if (hasGaps(shown) || shown.size() > MAX_PROJECTS) {
            throw new InvalidInput("projects are 100 names at most");
        }
        return shown;
    }

    private List<String> regions(Kind known) {
        if (known == Kind.ADMIN || known == Kind.VIEWER) {
            if (regions != null && !regions.equals(List.of(EVERYTHING))) {
                throw new InvalidInput("An admin and a viewer are everywhere: leave out regions");
            }
            return List.of(EVERYTHING);
        }
        if (regions == null || hasGaps(regions)) {
            throw new InvalidInput("regions are needed");
        }
        if (known == Kind.FRONTEND && regions.contains(EVERYTHING)) {
            throw new InvalidInput("A frontend token names its regions");
        }
        if (known == Kind.REGION && (regions.size() != 1 || regions.contains(EVERYTHING))) {
            throw new InvalidInput("A region's token names one region");
        }
        return regions;
    }

    private Set<String> origins(Kind known) {
        if (origins == null) {
            return Set.of();
        }
        if (known != Kind.FRONTEND) {
            throw new InvalidInput("origins are for tokens of the kind frontend");
        }
        if (hasGaps(origins)
                || origins.size() > MAX_ORIGINS
                || !origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw new InvalidInput(
                    "origins are 50 at most, each a scheme and a host, such as https://shop.example, or *");
        }
        return Set.copyOf(origins);
    }

    private static boolean hasGaps(List<String> names) {
        return names.stream().anyMatch(Objects::isNull);
    }

    /// A request that is whole.
    ///
    /// @param regions where it holds, or where its operator decides
    /// @param expiresAt [Instant#MAX] for never
    record Wanted(
            TokenName name,
            Kind kind,
            List<String> projects,
            Scope regions,
            Set<String> origins,
            Instant expiresAt,
            String reason) {

        /// Where the token opens something. Every token is told to the center, so that no name is given twice; what is
        /// for the center alone is told to no region.
        Scope scope(RegionId center) {
            var names = kind.isForCenter() ? Stream.<String>empty() : regions.regions().stream();
            return new Scope(Stream.concat(names, Stream.of(center.value())).toList());
        }

        AccessToken token(String hash) {
            return new AccessToken(
                    kind,
                    Set.copyOf(projects),
                    Set.copyOf(regions.regions()),
                    List.of(new Secret(hash, expiresAt)),
                    false,
                    origins);
        }
    }
}
