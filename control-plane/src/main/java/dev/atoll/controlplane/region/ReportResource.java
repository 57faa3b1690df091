package dev.atoll.controlplane.region;

import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.runtime.problem.InvalidInput;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
        var report = InvalidInput.body(request).toReport();
        if (caller.caller() instanceof Caller.Region(var own) && !own.equals(report.region())) {
            return caller.refusal("a report of " + report.region().value(), "A region reports only for itself")
                    .response();
        }
        processes.hear(report);
        return RestResponse.accepted();
    }
}
