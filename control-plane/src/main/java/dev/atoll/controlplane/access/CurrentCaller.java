package dev.atoll.controlplane.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;

/// Who sent the request that is being served.
@RequestScoped
public class CurrentCaller {

    static final String KEY = "atoll.access.caller";

    private final RoutingContext request;

    CurrentCaller(RoutingContext request) {
        this.request = request;
    }

    /// The caller that the gate let in.
    public Caller caller() {
        return of(request);
    }

    /// The caller of a request that is served by a gate rather than a resource.
    public static Caller of(RoutingContext request) {
        return Objects.requireNonNull(request.<Caller>get(KEY), "the gate names the caller of every request");
    }
}
