package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.session.CurrentSession;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets a request through while its caller is within the limit of the endpoint, and tells every caller how much
/// is
/// left.
class RateLimitGate {

    private static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 100;

    private final TakePermit takePermit;
    private final RateLimitConfig config;
    private final CurrentSession session;
    private final RoutingContext request;
    private final Map<String, Policy> policies = new ConcurrentHashMap<>();

    RateLimitGate(TakePermit takePermit, RateLimitConfig config, CurrentSession session, RoutingContext request) {
        this.takePermit = takePermit;
        this.config = config;
        this.session = session;
        this.request = request;
    }

    /// Empty lets the request through, as Quarkus REST expects of a filter.
    @ServerRequestFilter(priority = AFTER_AUTHENTICATION)
    public Uni<@Nullable Response> filter(ResourceInfo endpoint) {
        var limited = endpoint.getResourceMethod().getAnnotation(RateLimited.class);
        if (limited == null) {
            return Uni.createFrom().nullItem();
        }
        var policy = policies.computeIfAbsent(limited.value(), this::policy);
        return takePermit.take(policy, caller()).map(permit -> answer(policy, permit));
    }

    private Policy policy(String name) {
        return Policy.of(name, Objects.requireNonNull(config.policies().get(name), "every policy has defaults"));
    }

    private String caller() {
        return session.anyCustomer()
                .map(customer -> "customer:" + customer.value())
                .orElseGet(() -> ClientAddress.of(request.request().remoteAddress()));
    }

    private @Nullable Response answer(Policy policy, Permit permit) {
        request.response()
                .putHeader("RateLimit-Policy", RateLimitHeaders.policy(policy, permit))
                .putHeader("RateLimit", RateLimitHeaders.limit(policy, permit));
        return permit.granted() ? null : refused(permit);
    }

    private static Response refused(Permit permit) {
        return Problem.response(
                        Status.TOO_MANY_REQUESTS,
                        "ratelimit.exceeded",
                        "Too many requests; wait a moment",
                        permit.after())
                .toResponse();
    }
}
