package dev.atoll.dataplane.ratelimit;

import dev.atoll.runtime.limit.CountKey;
import dev.atoll.runtime.limit.LimitMode;
import dev.atoll.runtime.limit.LimitPolicy;
import dev.atoll.runtime.limit.Route;
import dev.atoll.runtime.limit.WhenAway;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What holds where the code marks an endpoint and nobody decided about the name: a region that never heard
/// of the control plane is protected by these.
final class CompiledLimits {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /// What `runtime` serves in a region is marked here: it knows no limits of regions. This needs no token.
    private static final Map<String, String> UNMARKED = Map.of("POST /edge/validate", "edge");

    private CompiledLimits() {}

    /// The name of what holds at an endpoint that its own code cannot mark.
    static Optional<String> nameAt(String method, String template) {
        return Optional.ofNullable(UNMARKED.get(method + " " + template));
    }

    static LimitPolicy of(String name) {
        return name.equals("redemption") ? each(name, 10, 20) : each(name, 50, 200); // a whole office has one address
    }

    private static LimitPolicy each(String name, int quota, int burst) {
        return new LimitPolicy(
                name, Route.ALL, CountKey.CUSTOMER, quota, SECOND, burst, LimitMode.ENFORCE, WhenAway.LOCAL);
    }
}
