package dev.atoll.dataplane.ratelimit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atoll.dataplane.ratelimit.RateLimits.Asked;
import dev.atoll.dataplane.session.CurrentSession;
import dev.atoll.runtime.access.OperatorOnly;
import dev.atoll.runtime.limit.CountKey;
import dev.atoll.runtime.memory.Siblings;
import dev.atoll.runtime.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets a request through while its caller is within all limits of the endpoint, and tells every caller how
/// much is left of each.
///
/// What operators call is not limited, nor what instances tell each other: a bad limit must not lock out who
/// mends it.
class RateLimitGate {

    private static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 100;

    private final TakePermit takePermit;
    private final DecidedLimits limits;
    private final Refusals refusals;
    private final CurrentSession session;
    private final RoutingContext request;
    private final Map<Method, Endpoint> endpoints = new ConcurrentHashMap<>();

    RateLimitGate(
            TakePermit takePermit,
            DecidedLimits limits,
            Refusals refusals,
            CurrentSession session,
            RoutingContext request) {
        this.takePermit = takePermit;
        this.limits = limits;
        this.refusals = refusals;
        this.session = session;
        this.request = request;
    }

    /// A problem (RFC 9457) that names the limits which the request is over.
    @RegisterForReflection
    record ExceededView(
            String type,
            String title,
            int status,
            @JsonProperty("violated-policies") List<String> violatedPolicies) {}

    /// Empty lets the request through, as Quarkus REST expects of a filter.
    @ServerRequestFilter(priority = AFTER_AUTHENTICATION)
    public Uni<@Nullable Response> filter(ResourceInfo asked) {
        var endpoint =
                endpoints.computeIfAbsent(asked.getResourceMethod(), code -> endpoint(asked.getResourceClass(), code));
        var holding = limits.now().at(endpoint);
        if (holding.isEmpty() || isExempt(endpoint, asked)) {
            return Uni.createFrom().nullItem();
        }
        return takePermit
                .take(holding.stream()
                        .map(policy -> new Asked(policy, caller(policy.key())))
                        .toList())
                .map(this::answer);
    }

    private Endpoint endpoint(Class<?> resource, Method code) {
        return Endpoint.of(request.request().method().name(), path(resource), path(code), code);
    }

    private static @Nullable String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? null : path.value();
    }

    private static boolean isExempt(Endpoint endpoint, ResourceInfo asked) {
        return endpoint.template().equals(Siblings.PATH)
                || asked.getResourceClass().isAnnotationPresent(OperatorOnly.class)
                || asked.getResourceMethod().isAnnotationPresent(OperatorOnly.class);
    }

    private String caller(CountKey key) {
        return switch (key) {
            case REGION -> "region";
            case ADDRESS -> address();
            case CUSTOMER ->
                session.anyCustomer()
                        .map(customer -> "customer:" + customer.value())
                        .orElseGet(this::address);
        };
    }

    private String address() {
        return ClientAddress.of(request.request().remoteAddress());
    }

    private @Nullable Response answer(List<Permit> permits) {
        permits.stream().filter(permit -> !permit.granted()).forEach(permit -> refusals.add(permit.policy()));
        var told = permits.stream().filter(permit -> permit.policy().enforces()).toList();
        if (!told.isEmpty()) {
            request.response()
                    .putHeader("RateLimit-Policy", RateLimitHeaders.policies(told))
                    .putHeader("RateLimit", RateLimitHeaders.limits(told));
        }
        var violated = permits.stream().filter(Permit::refuses).toList();
        return violated.isEmpty() ? null : refused(violated);
    }

    private static Response refused(List<Permit> violated) {
        var longest =
                violated.stream().map(Permit::after).max(Duration::compareTo).orElseThrow();
        var names = violated.stream().map(permit -> permit.policy().name()).toList();
        var status = Status.TOO_MANY_REQUESTS;
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", RateLimitHeaders.seconds(longest))
                .entity(new ExceededView(
                        "ratelimit.exceeded", "Too many requests; wait a moment", status.getStatusCode(), names))
                .build();
    }
}
