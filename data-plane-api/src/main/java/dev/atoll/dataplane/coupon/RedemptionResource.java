package dev.atoll.dataplane.coupon;

import dev.atoll.dataplane.coupon.Redemptions.Standing;
import dev.atoll.dataplane.ratelimit.RateLimited;
import dev.atoll.dataplane.session.CurrentSession;
import dev.atoll.dataplane.session.NeedsSession;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Shows the customer of the current session one of their own redemptions.
@Path("/v1/redemptions")
@NeedsSession
class RedemptionResource {

    private final Redemptions redemptions;
    private final CurrentSession session;

    RedemptionResource(Redemptions redemptions, CurrentSession session) {
        this.redemptions = redemptions;
        this.session = session;
    }

    @GET
    @Operation(summary = "A redemption of the customer, and whether the message about it arrived")
    @Path("/{id}")
    @RateLimited("redemption")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandingView.class)))
    public Uni<RestResponse<Object>> show(@RestPath UUID id) {
        return redemptions
                .find(id, session.customer())
                .map(found -> found.<RestResponse<Object>>map(standing -> RestResponse.ok(StandingView.of(standing)))
                        .orElseGet(RedemptionResource::unknown));
    }

    private static RestResponse<Object> unknown() {
        return Problem.response(Status.NOT_FOUND, "redemption.unknown", "This customer has no such redemption");
    }

    /// A redemption and how far the text about it has come.
    record StandingView(UUID id, String coupon, Instant redeemedAt, Notification notification) {

        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.redemption(), standing.coupon(), standing.redeemedAt(), standing.notification());
        }
    }
}
