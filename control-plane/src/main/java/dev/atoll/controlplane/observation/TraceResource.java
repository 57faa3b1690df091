package dev.atoll.controlplane.observation;

import dev.atoll.runtime.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// Shows what the processes did.
@Path("/api/v1/traces")
class TraceResource {

    private static final int MAX_LIMIT = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Traces traces;

    TraceResource(Traces traces) {
        this.traces = traces;
    }

    @GET
    @Operation(summary = "The last traces, newest first", description = "`before` is the `next` of the page before.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TracesView.class)))
    public RestResponse<Object> list(
            @RestQuery @DefaultValue("50") String limit,
            @RestQuery @DefaultValue("999999999999999999") String before,
            @RestQuery Optional<String> service) {
        if (!NUMBER.matcher(limit).matches() || !NUMBER.matcher(before).matches()) {
            return noSuchPage();
        }
        var size = Long.parseLong(limit);
        return size < 1 || size > MAX_LIMIT
                ? noSuchPage()
                : RestResponse.ok(traces.page(new TracesQuery((int) size, Long.parseLong(before), service)));
    }

    @GET
    @Operation(summary = "One trace with all its spans")
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            description = "The trace",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TraceView.class)))
    public RestResponse<Object> get(@RestPath String id) {
        return traces.find(id)
                .map(trace -> RestResponse.<Object>ok(trace))
                .orElseGet(() ->
                        Problem.response(Status.NOT_FOUND, "observation.trace-unknown", "No such trace is remembered"));
    }

    private static RestResponse<Object> noSuchPage() {
        return Problem.response(
                Status.BAD_REQUEST, "observation.page-invalid", "limit is 1 to 200, before the next of a page");
    }
}
