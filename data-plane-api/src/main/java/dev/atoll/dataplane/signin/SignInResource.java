package dev.atoll.dataplane.signin;

import dev.atoll.dataplane.ratelimit.RateLimited;
import dev.atoll.dataplane.signin.RequestOutcome.InvalidPhone;
import dev.atoll.dataplane.signin.RequestOutcome.Requested;
import dev.atoll.dataplane.signin.RequestOutcome.TooManyCodes;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.jspecify.annotations.Nullable;

/// Takes a phone number and sends it a code.
@Path("/v1/sign-ins")
class SignInResource {

    private final RequestSignIn requestSignIn;

    SignInResource(RequestSignIn requestSignIn) {
        this.requestSignIn = requestSignIn;
    }

    @POST
    @Operation(summary = "Takes a phone number and sends it a code")
    @RateLimited("sign-in")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SignInView.class)))
    @SecurityRequirements // who signs in has no token yet
    public Uni<RestResponse<Object>> request(@Valid @NotNull SignInRequest request) {
        return requestSignIn.request(request.phone(), request.name()).map(SignInResource::toResponse);
    }

    private static RestResponse<Object> toResponse(RequestOutcome outcome) {
        return switch (outcome) {
            case Requested(var id, var expiresAt) ->
                RestResponse.status(Status.ACCEPTED, new SignInView(id.value(), expiresAt));
            case InvalidPhone() ->
                Problem.response(
                        Status.BAD_REQUEST,
                        "sign-in.invalid-phone",
                        "No phone has this number; write it as +<country>…");
            case TooManyCodes(var wait) ->
                Problem.response(
                        Status.TOO_MANY_REQUESTS, "sign-in.too-many-codes", "This phone was sent enough codes", wait);
        };
    }

    /// Who wants to sign in.
    ///
    /// @param phone in E.164 form, such as `+6591234567`
    /// @param name how the person wants to be called, 1 to 100 characters, none of them a control character
    record SignInRequest(
            @Nullable String phone,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}]{1,100}")
            String name) {

        /// Neither the name nor the phone: this is what a log would print.
        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }

    /// What the client needs when the code has come.
    record SignInView(String signIn, Instant expiresAt) {}
}
