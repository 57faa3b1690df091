package dev.atoll.controlplane.region;

import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.runtime.problem.Problem;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Hears the processes of the regions.
@Path("/api/v1/reports")
class ReportResource {

    private final Processes processes;
    private final CurrentCaller caller;

    ReportResource(Processes processes, CurrentCaller caller) {
        this.processes = processes;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Takes a process's report of itself", description = "A region reports only for itself.")
    @APIResponse(responseCode = "202", description = "Accepted")
    public RestResponse<Object> report(@Nullable ReportRequest request) {
        try {
            if (request == null) {
                throw new IllegalArgumentException("The body is missing");
            }
            var report = request.toReport();
            if (caller.caller() instanceof Caller.Region(var own) && !own.equals(report.region())) {
                return caller.refusal("a report of " + report.region().value(), "A region reports only for itself")
                        .response();
            }
            processes.hear(report);
            return RestResponse.accepted();
        } catch (IllegalArgumentException invalid) {
            return Problem.response(Status.BAD_REQUEST, "request.invalid", "The report is invalid");
        }
    }
}
