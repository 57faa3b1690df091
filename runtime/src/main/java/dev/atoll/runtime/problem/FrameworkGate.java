package dev.atoll.runtime.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Lets what the HTTP server itself refuses end as a [Problem] too: a body that is too large, an address that
/// is none.
@ApplicationScoped
class FrameworkGate {

    private static final Logger LOG = Logger.getLogger(FrameworkGate.class);

    /// After whoever asks for a token: strangers learn nothing from a large body.
    private static final int BEFORE_THE_FRAMEWORK = 9_000;

    private static final int LONGEST_LENGTH = 18;

    private final Limit limit;
    private final Limit largest;
    private final Set<String> largePaths;

    FrameworkGate(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largest,
            ProblemConfig config) {
        this.largest = Limit.of(largest);
        limit = config.maxBodySize().map(Limit::of).orElse(this.largest);
        largePaths = Set.copyOf(config.largeBodyPaths().orElse(List.of()));
    }

    /// How large a body may be.
    ///
    /// @param counting reads a body that does not say how long it is
    private record Limit(long bytes, BodyHandler counting) {

        static Limit of(MemorySize size) {
            return new Limit(size.asLongValue(), BodyHandler.create(false).setBodyLimit(size.asLongValue()));
        }
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_FRAMEWORK);
    }

    /// Before the framework's own handler of failures, which writes HTML or a JSON of its own.
    void stand(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(FrameworkGate::refuse);
    }

    private void check(RoutingContext request) {
        var allowed = largePaths.contains(request.normalizedPath()) ? largest : limit;
        if (isTooLarge(request, allowed.bytes())) {
            Problems.of(413).end(request);
        } else if (hidesItsLength(request)) {
            allowed.counting().handle(request);
        } else {
            request.next();
        }
    }

    /// Such a body is counted as it comes, and ends in [#refuse] once it is too large.
    private static boolean hidesItsLength(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isTooLarge(RoutingContext request, long maxBody) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > LONGEST_LENGTH || Long.parseLong(length) > maxBody);
    }

    private static void refuse(RoutingContext request) {
        if (request.response().headWritten()) {
            request.next();
            return;
        }
        var status = request.statusCode() < 400 ? 500 : request.statusCode();
        if (status >= 500) {
            LOG.error("A request failed before it reached a resource", request.failure());
        }
        Problems.of(status).end(request);
    }
}
