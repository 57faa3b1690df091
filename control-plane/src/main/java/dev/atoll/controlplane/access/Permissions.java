package dev.atoll.controlplane.access;

import java.util.Set;
import java.util.regex.Pattern;

/// What each caller may ask for. What is not listed is for admins alone.
final class Permissions {

    private static final Set<String> REGION_POSTS = Set.of("/api/v1/reports", "/v1/traces");

    private static final Set<String> FLAGS = Set.of("/api/client", "/api/frontend", "/ofrep");

    private static final Pattern OWN_DECISIONS = Pattern.compile("/api/v1/regions/([^/]+)/(?:snapshot|stream)");
    private static final Pattern OWN_ACKS = Pattern.compile("/api/v1/regions/([^/]+)/acks");

    private Permissions() {}

    /// What needs no token: health, and the console's page, which asks for a token before it shows anything.
    static boolean isOpen(String method, String path) {
        return isWithin("/q/health", path) || (method.equals("GET") && isWithin("/console", path));
    }

    private static boolean isWithin(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    static boolean allows(Caller caller, String method, String path) {
        return switch (caller) {
            case Caller.Admin() -> !isWithinFlags(path); // whose would they be?
            case Caller.Region(var region) -> allowsRegion(region.value(), method, path);
        };
    }

    private static boolean allowsRegion(String region, String method, String path) {
        return switch (method) {
            case "GET" -> isWithinFlags(path) || isOwn(OWN_DECISIONS, region, path);
            case "POST" -> isWithinFlags(path) || REGION_POSTS.contains(path) || isOwn(OWN_ACKS, region, path);
            default -> false;
        };
    }

    private static boolean isWithinFlags(String path) {
        return FLAGS.stream().anyMatch(root -> isWithin(root, path));
    }

    private static boolean isOwn(Pattern pattern, String region, String path) {
        var asked = pattern.matcher(path);
        return asked.matches() && asked.group(1).equals(region);
    }
}
