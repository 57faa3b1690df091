package dev.atoll.runtime.poll;

import dev.atoll.runtime.unleash.Audience;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/// Says whose polls may be answered at once. A process without it lets every poll take the way of all requests.
public interface Pollers {

    /// Whoever sent the request, if nothing that comes after its token has a say in it, such as a limit.
    Optional<Audience> admitted(RoutingContext poll);
}
