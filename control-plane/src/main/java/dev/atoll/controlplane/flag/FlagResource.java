package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.ChangeView;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Switches flags.
@Path("/api/v1/flags/{name}")
class FlagResource {

    private final Changes changes;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    FlagResource(Changes changes, CurrentCaller caller, ObjectMapper json) {
        this.json = json;
        this.changes = changes;
        this.caller = caller;
    }

    /// Decides the flag for some regions; the answer is the change in the log. A flag that is wrong gets 400 with
    /// everything that is wrong.
    @PUT
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(@RestPath String name, @Nullable FlagRequest request) {
        var flag = new FlagName(name);
        return changes.newest(DecisionKind.FLAG, flag.value())
                .chain(newest -> decide(flag, request, newest.map(this::value).orElse(null)));
    }

    private Uni<RestResponse<Object>> decide(FlagName name, @Nullable FlagRequest request, @Nullable JsonNode now) {
        try {
            if (request == null
                    || request.regions() == null
                    || request.reason() == null
                    || request.regions().contains(null)) {
                throw new IllegalArgumentException("regions and reason are needed");
            }
            var wanted = request.wanted(now);
            var objections = FlagReview.objections(name.value(), wanted);
            if (!objections.isEmpty()) {
                return Uni.createFrom()
                        .item(Problem.response(Status.BAD_REQUEST, "flag.invalid", String.join("; ", objections)));
            }
            return changes.append(new Proposal(
                            DecisionKind.FLAG,
                            name.value(),
                            new Scope(request.regions()),
                            wanted.toString(),
                            caller.caller().name(),
                            request.reason()))
                    .map(ChangeView::of)
                    .map(RestResponse::ok);
        } catch (IllegalArgumentException invalid) {
            return Uni.createFrom()
                    .item(Problem.response(Status.BAD_REQUEST, "request.invalid", "The flag or its change is invalid"));
        }
    }

    private JsonNode value(Change change) {
        try {
            return json.readTree(change.proposal().value());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Revision " + change.revision() + " holds no JSON", broken);
        }
    }

    /// The newest decision about the flag, for whichever regions it was.
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String name) {
        return changes.newest(DecisionKind.FLAG, new FlagName(name).value())
                .map(newest -> newest.<RestResponse<Object>>map(change -> RestResponse.ok(ChangeView.of(change)))
                        .orElseGet(() -> Problem.response(Status.NOT_FOUND, "flag.unknown", "No such flag")));
    }
}
