package dev.atoll.dataplane.decision;

import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.access.OperatorOnly;
import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.LocalDecision;
import dev.atoll.runtime.override.OverrideOutcome.Reason;
import dev.atoll.runtime.override.OverrideOutcome.Refused;
import dev.atoll.runtime.override.OverrideOutcome.Taken;
import dev.atoll.runtime.override.TakeOverride;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Breaks the glass: takes a decision that an operator of this region signed, also while the control plane is away.
@Path("/v1/overrides")
@OperatorOnly
class OverrideResource {

    private final TakeOverride takeOverride;
    private final Decisions decisions;
    private final RefusalLog refusals;

    OverrideResource(TakeOverride takeOverride, Decisions decisions, RefusalLog refusals) {
        this.takeOverride = takeOverride;
        this.decisions = decisions;
        this.refusals = refusals;
    }

    @POST
    @Operation(
            summary = "Takes a signed decision of this region's operators, also while the control " + "plane is away",
            description = "The body holds `<key id>;<base64 signature>` in its first line, and behind it "
                    + "the very text that was signed (Ed25519).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OverrideView.class)))
    @Blocking
    @Consumes(MediaType.TEXT_PLAIN)
    public RestResponse<Object> take(@Nullable String signed) {
        return switch (takeOverride.take(SignedText.parse(signed == null ? "" : signed))) {
            case Taken(var decision) -> RestResponse.ok(OverrideView.of(decision));
            case Refused(var reason) -> refused(reason);
        };
    }

    private RestResponse<Object> refused(Reason reason) {
        refusals.add("an operator", "an override", reason.code());
        return Problem.response(status(reason), reason.code(), reason.title());
    }

    private static Status status(Reason reason) {
        return switch (reason) {
            case UNSIGNED -> Status.FORBIDDEN;
            case INVALID, TTL -> Status.BAD_REQUEST;
            case OUTDATED -> Status.CONFLICT;
        };
    }

    @GET
    @Operation(summary = "What holds in this instance instead of what the center decided")
    public List<OverrideView> get() {
        return decisions.overrides().stream().map(OverrideView::of).toList();
    }

    /// One override.
    ///
    /// @param value what holds; null when it lifted an earlier one
    /// @param since what the center decides about it behind this revision ends it
    record OverrideView(
            String kind,
            String key,
            @Nullable Object value,
            Instant issuedAt,
            Instant expiresAt,
            String reason,
            long since) {

        static OverrideView of(LocalDecision decision) {
            return new OverrideView(
                    decision.subject().kind(),
                    decision.subject().key(),
                    decision.value(),
                    decision.issuedAt(),
                    decision.expiresAt(),
                    decision.reason(),
                    decision.since());
        }
    }
}
