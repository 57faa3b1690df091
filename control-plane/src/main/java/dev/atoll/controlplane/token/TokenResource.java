package dev.atoll.controlplane.token;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Issues, shows, rotates and revokes tokens.
@Path("/api/v1/tokens")
class TokenResource {

    private static final int MAX_LIMIT = 500;
    private static final int MAX_SECRETS = 5;

    private final TokenLog tokens;
    private final CurrentCaller caller;
    private final RegionId center;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TokenResource(TokenLog tokens, CurrentCaller caller, RegionId center, InstantSource clock) {
        this.tokens = tokens;
        this.caller = caller;
        this.center = center;
        this.clock = clock;
    }

    /// A token as it is shown, once.
    ///
    /// @param secret the token itself
    record SecretView(String name, String secret, long revision) {}

    @POST
    @Operation(
            summary = "Issues a token",
            description = "The answer is the only time that it is shown: the log and the regions have its " + "hash.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SecretView.class)))
    public Uni<RestResponse<Object>> issue(@Nullable TokenRequest request) {
        return issue(InvalidInput.body(request).wanted(clock.instant()));
    }

    private Uni<RestResponse<Object>> issue(TokenRequest.Wanted wanted) {
        var issued = IssuedToken.of(wanted.projects(), wanted.regions().regions(), random);
        var name = wanted.name();
        return tokens.add(name, wanted.scope(center), wanted.token(issued.hash()), signed(wanted.reason()))
                .map(outcome -> outcome instanceof Outdated
                        ? Problem.response(Status.CONFLICT, "token.exists", "There was a token of this name")
                        : shown(Status.CREATED, name, issued, outcome));
    }

    @GET
    @Operation(
            summary = "Tokens by name, also those that were revoked",
            description = "`after` is the `next` of the page before.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.Page.class)))
    public Uni<RestResponse<Object>> list(
            @RestQuery @DefaultValue("") String after, @RestQuery @DefaultValue("100") String limit) {
        var size = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MAX_LIMIT) {
            throw new InvalidInput("limit is 1 to " + MAX_LIMIT);
        }
        return tokens.behind(after).map(found -> RestResponse.ok(page(found, size)));
    }

    private TokenView.Page page(List<LoggedToken> found, int size) {
        var shown = found.stream().limit(size).map(this::view).toList();
        return new TokenView.Page(shown, found.size() > size ? shown.getLast().name() : null);
    }

    private TokenView view(LoggedToken token) {
        return TokenView.of(token.change(), token.token(), clock.instant());
    }

    @GET
    @Operation(summary = "What is known of a token")
    @Path("/{name}")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String name) {
        return tokens.find(new TokenName(name))
                .map(found ->
                        found.map(token -> RestResponse.<Object>ok(view(token))).orElseGet(TokenResource::unknown));
    }

    @POST
    @Operation(
            summary = "Gives a token another secret, shown once",
            description = "Those before it go on opening for a while, so that nobody is locked out who did "
                    + "not get it yet.")
    @Path("/{name}/rotation")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SecretView.class)))
    public Uni<RestResponse<Object>> rotate(@RestPath String name, @Nullable RotationRequest request) {
        var wanted = InvalidInput.body(request);
        return ofLiving(new TokenName(name), token -> rotate(token, wanted.wanted(clock.instant(), end(token))));
    }

    /// No secret lasts longer than the one before it, unless somebody says so.
    private static Instant end(LoggedToken token) {
        return token.token().secrets().getLast().expiresAt();
    }

    private Uni<RestResponse<Object>> rotate(LoggedToken last, RotationRequest.Wanted wanted) {
        var token = last.token();
        var issued = IssuedToken.of(token.projects(), token.regions(), random);
        var secret = new AccessToken.Secret(issued.hash(), wanted.expiresAt());
        var next = token.rotated(secret, clock.instant(), wanted.endOfOverlap());
        if (next.secrets().size() > MAX_SECRETS) {
            return refusal(Status.CONFLICT, "token.rotating", "As many secrets as a token may have overlap already");
        }
        return tokens.change(last, next, signed(wanted.reason()))
                .map(outcome -> shown(Status.OK, new TokenName(last.name()), issued, outcome));
    }

    @DELETE
    @Operation(
            summary = "Revokes a token everywhere that it holds",
            description = "Regions keep the revocation as they keep every decision.")
    @APIResponse(responseCode = "204", description = "No Content")
    @Path("/{name}")
    public Uni<RestResponse<Object>> revoke(@RestPath String name, @RestQuery @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("A reason is needed");
        }
        return ofLiving(new TokenName(name), token -> revoke(token, reason));
    }

    private Uni<RestResponse<Object>> revoke(LoggedToken last, String reason) {
        return tokens.change(last, last.token().revoke(), signed(reason))
                .map(outcome -> OutcomeGate.toResponse(outcome, _ -> RestResponse.noContent()));
    }

    /// What is to become of a token that was not revoked.
    private Uni<RestResponse<Object>> ofLiving(
            TokenName name, Function<LoggedToken, Uni<RestResponse<Object>>> change) {
        return tokens.find(name).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(unknown());
            }
            return found.get().token().revoked()
                    ? refusal(Status.CONFLICT, "token.revoked", "This token was revoked, and stays so")
                    : change.apply(found.get());
        });
    }

    private TokenLog.Signed signed(String reason) {
        return new TokenLog.Signed(caller.caller().name(), reason);
    }

    private static RestResponse<Object> shown(
            Status status, TokenName name, IssuedToken issued, AppendOutcome outcome) {
        return OutcomeGate.toResponse(outcome, accepted -> {
            var revision = accepted.changes().getLast().revision();
            return RestResponse.status(status, new SecretView(name.value(), issued.secret(), revision));
        });
    }

    private static RestResponse<Object> unknown() {
        return Problem.response(Status.NOT_FOUND, "token.unknown", "No such token");
    }

    private static Uni<RestResponse<Object>> refusal(Status status, String code, String title) {
        return Uni.createFrom().item(Problem.response(status, code, title));
    }
}
