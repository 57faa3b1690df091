package dev.atoll.controlplane.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.atoll.controlplane.access.Caller.Role;
import dev.atoll.controlplane.access.Caller.User;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// What the roles or groups of a person at an OpenID provider mean here: `viewer`, `operator`, `operator.<region>` and
/// `admin`, each behind the prefix. All others are for somebody else.
record RoleClaims(String prefix) {

    private static final String OF_REGION = "operator.";
    private static final Set<String> EVERYWHERE = Set.of("*");

    /// A person of these roles. Of several the highest counts; an operator of some regions by several roles is one of
    /// all of them.
    User user(String name, Collection<String> claims) {
        var own = claims.stream()
                .filter(claim -> claim.startsWith(prefix))
                .map(claim -> claim.substring(prefix.length()))
                .collect(toUnmodifiableSet());
        var role = own.stream()
                .flatMap(claim -> role(claim).stream())
                .max(Comparator.naturalOrder())
                .orElse(Role.NONE);
        var isOfSome = role == Role.OPERATOR && !own.contains("operator");
        return new User(name, role, isOfSome ? regions(own) : EVERYWHERE);
    }

    private static Set<String> regions(Set<String> claims) {
        return claims.stream()
                .filter(claim -> claim.startsWith(OF_REGION))
                .map(claim -> claim.substring(OF_REGION.length()))
                .collect(toUnmodifiableSet());
    }

    private static Optional<Role> role(String claim) {
        return switch (claim) {
            case "viewer" -> Optional.of(Role.VIEWER);
            case "operator" -> Optional.of(Role.OPERATOR);
            case "admin" -> Optional.of(Role.ADMIN);
            default -> claim.startsWith(OF_REGION) ? Optional.of(Role.OPERATOR) : Optional.empty();
        };
    }
}
