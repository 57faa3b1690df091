package dev.atoll.runtime.delta;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

/// The event stream of OFREP 0.3.0 (`open-feature/protocol`, `service/event-streams.yaml` and ADR 0008): tells that
/// flags changed, never which or how.
@Path("/ofrep/v1/events")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class OfrepStreamResource {

    private final FlagStreams streams;
    private final Sse sse;

    OfrepStreamResource(FlagStreams streams, Sse sse) {
        this.streams = streams;
        this.sse = sse;
    }

    @GET
    @Operation(
            summary = "Server-sent events of OFREP: that the client should evaluate anew",
            description = "At once, unless what it names in `Last-Event-ID` still holds, and after each change of a "
                    + "flag that it may see.")
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
                written.name("message")
                        .id(delta.id().toString())
                        .data(data(delta.id()))
                        .build();
            case Full _ -> written.comment("too many streams").build();
        };
    }

    private static String data(EventId id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "refetchEvaluation")
                .put("etag", "\"" + id.content() + "\"")
                .toString();
    }
}
