package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides segments: constraints with a number, which any flag may name instead of repeating them.
@Path("/api/v1/segments/{id}")
class SegmentResource {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

    private final Changes changes;
    private final CurrentCaller caller;

    SegmentResource(Changes changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    /// The body that decides a segment.
    record SegmentRequest(
            @Nullable String name,
            @Nullable JsonNode constraints,
            @Nullable List<String> regions,
            @Nullable String reason) {

        ObjectNode segment() {
            var segment = JsonNodeFactory.instance.objectNode().put("name", name);
            segment.set("constraints", constraints == null ? JsonNodeFactory.instance.arrayNode() : constraints);
            return segment;
        }
    }

    /// Decides the segment for some regions; the answer is the change in the log.
    @PUT
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(@RestPath String id, @Nullable SegmentRequest request) {
        try {
            if (request == null
                    || request.regions() == null
                    || request.regions().stream().anyMatch(Objects::isNull)
                    || request.reason() == null
                    || !ID.matcher(id).matches()) {
                throw new IllegalArgumentException("id, regions and reason are needed");
            }
            var segment = request.segment();
            var objections = FlagReview.objectionsToSegment(segment);
            if (!objections.isEmpty()) {
                return Uni.createFrom()
                        .item(Problem.response(Status.BAD_REQUEST, "segment.invalid", String.join("; ", objections)));
            }
            var scope = new Scope(request.regions());
            var author = caller.caller().name();
            return changes.append(
                            new Proposal(DecisionKind.SEGMENT, id, scope, segment.toString(), author, request.reason()))
                    .map(ChangeView::of)
                    .map(RestResponse::ok);
        } catch (IllegalArgumentException invalid) {
            return Uni.createFrom()
                    .item(Problem.response(
                            Status.BAD_REQUEST, "request.invalid", "The segment or its change is invalid"));
        }
    }

    /// The newest decision about the segment, for whichever regions it was.
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String id) {
        return changes.newest(DecisionKind.SEGMENT, id).map(SegmentResource::answer);
    }

    private static RestResponse<Object> answer(Optional<Change> newest) {
        return newest.<RestResponse<Object>>map(change -> RestResponse.ok(ChangeView.of(change)))
                .orElseGet(() -> Problem.response(Status.NOT_FOUND, "segment.unknown", "No such segment"));
    }
}
