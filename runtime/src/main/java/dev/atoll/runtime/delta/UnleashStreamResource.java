package dev.atoll.runtime.delta;

import dev.atoll.runtime.access.Admission;
import dev.atoll.runtime.delta.SdkEvent.Alive;
import dev.atoll.runtime.delta.SdkEvent.Changed;
import dev.atoll.runtime.delta.SdkEvent.Full;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// The stream of changes that Unleash's SDKs follow in their streaming mode (server-sent events).
@Path("/api/client/streaming")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class UnleashStreamResource {

    private final FlagStreams streams;
    private final Sse sse;

    UnleashStreamResource(FlagStreams streams, Sse sse) {
        this.streams = streams;
        this.sse = sse;
    }

    @GET
    @Operation(
            summary = "Server-sent events: first every flag, or what changed since the last event that "
                    + "the client names; then each change")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(
            @RestHeader("Last-Event-ID") @Nullable String known, @Context RoutingContext request) {
        return streams.open(EventId.parse(known), Admission.of(request)).map(this::event);
    }

    private OutboundSseEvent event(SdkEvent event) {
        var written = sse.newEventBuilder();
        return switch (event) {
            case Alive _ -> written.comment("keep-alive").build();
            case Changed(var delta) ->
                written.name(delta.isHydration() ? "unleash-connected" : "unleash-updated")
                        .id(delta.id().toString())
                        .data(delta.json().toString())
                        .build();
            case Full _ -> written.name("fetch-mode").data("polling").build();
        };
    }
}
