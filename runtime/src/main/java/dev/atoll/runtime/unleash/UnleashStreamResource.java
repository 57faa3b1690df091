package dev.atoll.runtime.unleash;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// The stream of changes that Unleash's SDKs follow in their streaming mode (server-sent events).
@Path("/api/client/streaming")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class UnleashStreamResource {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15); // the SDK gives up after 60

    private final FlagHistories histories;
    private final Audiences audiences;
    private final Sse sse;

    UnleashStreamResource(FlagHistories histories, Audiences audiences, Sse sse) {
        this.histories = histories;
        this.audiences = audiences;
        this.sse = sse;
    }

    @GET
    @Operation(
            summary = "Server-sent events: first every flag, or what changed since the last event that "
                    + "the client names; then each change")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(@RestHeader("Last-Event-ID") @Nullable String known) {
        var changes =
                histories.follow(audiences.current(), EventId.parse(known)).map(this::event);
        var keepAlive = Multi.createFrom()
                .ticks()
                .startingAfter(KEEP_ALIVE)
                .every(KEEP_ALIVE)
                .onOverflow()
                .drop();
        return Multi.createBy()
                .merging()
                .streams(
                        changes,
                        keepAlive.map(
                                _ -> sse.newEventBuilder().comment("keep-alive").build()));
    }

    private OutboundSseEvent event(FlagDelta delta) {
        return sse.newEventBuilder()
                .name(delta.isHydration() ? "unleash-connected" : "unleash-updated")
                .id(Long.toString(delta.revision()))
                .data(delta.json().toString())
                .build();
    }
}
