package dev.atoll.controlplane.console;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Opens the console also to whoever leaves out the last slash of its address.
@ApplicationScoped
class ConsoleGate {

    private static final int AFTER_THE_ACCESS_GATE = -9_500;

    void stand(@Observes Router router) {
        router.getWithRegex("/console").order(AFTER_THE_ACCESS_GATE).handler(ConsoleGate::open);
    }

    private static void open(RoutingContext request) {
        request.reroute("/console/");
    }
}
