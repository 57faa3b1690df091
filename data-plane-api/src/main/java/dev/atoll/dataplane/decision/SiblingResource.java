package dev.atoll.dataplane.decision;

import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.memory.Siblings;
import dev.atoll.runtime.problem.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Tells another instance of this region what holds. Nobody else is told: it opens with the region's own token.
@Path(Siblings.PATH)
class SiblingResource {

    private final Decisions decisions;
    private final Siblings siblings;
    private final RefusalLog refusals;

    SiblingResource(Decisions decisions, Siblings siblings, RefusalLog refusals) {
        this.decisions = decisions;
        this.siblings = siblings;
        this.refusals = refusals;
    }

    /// The last good snapshot: its signatures in the first line, then the very text that was signed.
    @GET
    @Operation(hidden = true)
    public RestResponse<Object> get(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token) {
        if (!siblings.isOne(token)) {
            var problem = new Problem("access.unauthenticated", "A valid token is missing", 401);
            refusals.add("nobody", "GET " + Siblings.PATH, problem.type());
            return problem.response();
        }
        return decisions
                .signed()
                .map(this::answer)
                .orElseGet(() -> Problem.response(Status.NOT_FOUND, "decision.none", "Nothing is known here yet"));
    }

    private RestResponse<Object> answer(SignedText signed) {
        return ResponseBuilder.<Object>ok(signed.toString(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(Siblings.CONFIRMED_AT, decisions.confirmedAt().getEpochSecond())
                .build();
    }
}
