package dev.atoll.runtime.unleash;

import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.problem.InvalidInput;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What Unleash Edge asks before it serves anybody. It needs no token: who asks must have those that it asks about.
@Path("/edge/validate")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class EdgeResource {

    private static final int MOST = 500;

    private final ValidTokens tokens;
    private final RefusalLog refusals;

    EdgeResource(ValidTokens tokens, RefusalLog refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /// The question.
    record EdgeTokensRequest(@Nullable List<String> tokens) {}

    /// The answer: those that open something, as they were given.
    record EdgeTokensView(List<EdgeTokenView> tokens) {}

    /// A token that opens something.
    record EdgeTokenView(String token, String type, String environment, Collection<String> projects) {}

    @POST
    @SecurityRequirements // who asks must have the tokens that it asks about
    @Operation(summary = "Says what each token opens, and leaves out those that open nothing")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EdgeTokensView.class)))
    public RestResponse<Object> validate(@Nullable EdgeTokensRequest request) {
        if (request == null
                || request.tokens() == null
                || request.tokens().size() > MOST
                || request.tokens().stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput("tokens are needed, 500 at most");
        }
        var asked = request.tokens().stream().distinct().toList();
        var valid = asked.stream().flatMap(this::view).toList();
        if (valid.size() < asked.size()) {
            refusals.add(
                    "whoever asks",
                    "to know %d of %d tokens".formatted(asked.size() - valid.size(), asked.size()),
                    "access.unauthenticated");
        }
        return RestResponse.ok(new EdgeTokensView(valid));
    }

    private Stream<EdgeTokenView> view(String secret) {
        return tokens.valid(secret).stream()
                .map(token -> new EdgeTokenView(secret, token.type(), token.environment(), token.projects()));
    }
}
