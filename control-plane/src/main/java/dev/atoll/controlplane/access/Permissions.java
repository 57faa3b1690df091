package dev.atoll.controlplane.access;

import static dev.atoll.runtime.access.RequestPath.isWithin;

import dev.atoll.controlplane.access.Caller.Role;
import java.util.Set;
import java.util.regex.Pattern;

/// What each caller may ask for. What is not listed is for admins alone.
final class Permissions {

    private static final Set<String> REGION_POSTS = Set.of("/api/v1/reports", "/v1/traces");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Set<String> SERVERS_FLAGS = Set.of("/api/client");
    private static final Set<String> BROWSERS_FLAGS = Set.of("/api/frontend", "/ofrep");

    /// What operators decide; whether in these regions, the resource knows.
    private static final Set<String> OPERATED = Set.of(
            "/api/v1/changes",
            "/api/v1/scheduled-changes",
            "/api/v1/flags",
            "/api/v1/segments",
            "/api/v1/config",
            "/api/v1/limits");

    /// What asks by POST, and changes nothing.
    private static final Set<String> QUESTIONS = Set.of("/api/v1/flags/evaluate");

    private static final Pattern OWN_DECISIONS = Pattern.compile("/api/v1/regions/([^/]+)/(?:snapshot|stream)");
    private static final Pattern OWN_ACKS = Pattern.compile("/api/v1/regions/([^/]+)/acks");

    private Permissions() {}

    /// What needs no token: health, the console's page, which asks for a token before it shows anything, and the
    /// question what a token is, which only those can ask who have it.
    ///
    /// @param path without matrix parameters, as resources read it
    static boolean isOpen(String method, String path) {
        return isWithin("/q/health", path)
                || (method.equals("GET") && isWithin("/console", path))
                || (method.equals("POST") && path.equals("/edge/validate"));
    }

    static boolean allows(Caller caller, String method, String path) {
        return switch (caller) {
            case Caller.User user -> !isForFlags(path) && allowsUser(user.role(), method, path); // whose would they be?
            case Caller.Region(var region) -> allowsRegion(region.value(), method, path);
            case Caller.Client client ->
                isWithinAny(BROWSERS_FLAGS, path) || (!client.isBrowser() && isWithinAny(SERVERS_FLAGS, path));
        };
    }

    private static boolean allowsUser(Role role, String method, String path) {
        return switch (role) {
            case NONE -> false;
            case VIEWER -> READING.contains(method) || QUESTIONS.contains(path);
            case OPERATOR -> allowsUser(Role.VIEWER, method, path) || isWithinAny(OPERATED, path);
            case ADMIN -> true;
        };
    }

    private static boolean allowsRegion(String region, String method, String path) {
        return switch (method) {
            case "GET" -> isForFlags(path) || isOwn(OWN_DECISIONS, region, path);
            case "POST" -> isForFlags(path) || REGION_POSTS.contains(path) || isOwn(OWN_ACKS, region, path);
            default -> false;
        };
    }

    private static boolean isForFlags(String path) {
        return isWithinAny(SERVERS_FLAGS, path) || isWithinAny(BROWSERS_FLAGS, path);
    }

    private static boolean isWithinAny(Set<String> roots, String path) {
        return roots.stream().anyMatch(root -> isWithin(root, path));
    }

    private static boolean isOwn(Pattern pattern, String region, String path) {
        var asked = pattern.matcher(path);
        return asked.matches() && asked.group(1).equals(region);
    }
}
