package dev.atoll.dataplane.signin;

import dev.atoll.dataplane.ratelimit.RateLimited;
import dev.atoll.dataplane.session.OpenedSession;
import dev.atoll.dataplane.signin.SignInOutcome.Reason;
import dev.atoll.dataplane.signin.SignInOutcome.Refused;
import dev.atoll.dataplane.signin.SignInOutcome.SignedIn;
import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Takes the code and opens a session.
@Path("/v1/sessions")
class SessionsResource {

    private final CompleteSignIn completeSignIn;
    private final RefusalLog refusals;

    SessionsResource(CompleteSignIn completeSignIn, RefusalLog refusals) {
        this.completeSignIn = completeSignIn;
        this.refusals = refusals;
    }

    @POST
    @Operation(summary = "Takes the code that came, and opens a session")
    @RateLimited("session")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SessionView.class)))
    @SecurityRequirements // who signs in has no token yet
    public Uni<RestResponse<Object>> complete(@Valid @NotNull CodeRequest request) {
        return completeSignIn
                .complete(new SignInId(request.signIn()), request.code())
                .map(this::toResponse);
    }

    private RestResponse<Object> toResponse(SignInOutcome outcome) {
        return switch (outcome) {
            case SignedIn(var session) -> RestResponse.status(Status.CREATED, SessionView.of(session));
            case Refused(var reason) -> refused(reason);
        };
    }

    private RestResponse<Object> refused(Reason reason) {
        refusals.add("a customer", "a session", reason.code());
        return Problem.response(status(reason), reason.code(), reason.title());
    }

    private static Status status(Reason reason) {
        return switch (reason) {
            case WRONG_CODE, EXPIRED -> Status.UNAUTHORIZED;
            case TOO_MANY_ATTEMPTS -> Status.FORBIDDEN;
        };
    }

    /// The code that came, and the sign-in that it belongs to.
    record CodeRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}")
            String signIn,

            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        /// Neither secret: this is what a log would print.
        @Override
        public String toString() {
            return "CodeRequest[…]";
        }
    }

    /// A session as its customer gets it.
    record SessionView(String token, String customer, Instant expiresAt) {

        static SessionView of(OpenedSession session) {
            return new SessionView(session.token(), session.customer().value(), session.expiresAt());
        }

        /// Never the secret: this is what a log would print.
        @Override
        public String toString() {
            return "SessionView[…]";
        }
    }
}
