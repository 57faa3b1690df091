package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.access.Admission;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/// Tells a region what changes in what it runs on. The gate lets a region's token through to that region only.
@Path("/api/v1/regions/{id}/stream")
class StreamResource {

    private static final int MOST_WAITING = 1_024; // a caller that reads too slowly is cut off, and resumes

    private static final int MOST_TRIES = 3;

    private final Publications publications;
    private final SnapshotConfig config;

    StreamResource(Publications publications, SnapshotConfig config) {
        this.publications = publications;
        this.config = config;
    }

    @GET
    @Operation(
            summary = "Server-sent events: a snapshot first, then a delta whenever something was "
                    + "decided, each signed",
            description = "Who shows the last id that it saw gets what it missed, or a `snapshot` when "
                    + "that is too much. The stream ends soon after its token opens it no more.")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<OutboundSseEvent> stream(
            @RestPath String id,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context RoutingContext request,
            @Context Sse sse) {
        var region = new RegionId(id);
        var alive = sse.newEventBuilder().comment("keep-alive").build();
        var aliveAgain = Multi.createFrom()
                .ticks()
                .startingAfter(config.keepAlive())
                .every(config.keepAlive())
                .onOverflow()
                .drop()
                .map(tick -> alive);
        var events = Uni.createFrom()
                .item(() -> publications.of(region))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMulti(channel -> events(channel, last))
                .onFailure(ChannelClosed.class)
                .retry()
                .atMost(MOST_TRIES)
                .map(event -> toSse(event, sse));
        var all = Multi.createBy().merging().streams(events, aliveAgain);
        return Admission.of(request)
                .during(Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(alive), all));
    }

    private static Multi<StreamEvent> events(Channel channel, @Nullable String last) {
        return Multi.createFrom().emitter(emitter -> listen(channel, last, emitter), MOST_WAITING);
    }

    private static void listen(Channel channel, @Nullable String last, MultiEmitter<? super StreamEvent> emitter) {
        Consumer<StreamEvent> listener = emitter::emit;
        emitter.onTermination(() -> channel.leave(listener));
        if (!channel.listen(listener, last)) {
            emitter.fail(new ChannelClosed());
        }
    }

    private static OutboundSseEvent toSse(StreamEvent event, Sse sse) {
        return sse.newEventBuilder()
                .id(event.position())
                .name(event.name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(event.data())
                .build();
    }

    /// Nobody had listened to the channel for so long that it was given up just now: there is another.
    private static final class ChannelClosed extends RuntimeException {}
}
