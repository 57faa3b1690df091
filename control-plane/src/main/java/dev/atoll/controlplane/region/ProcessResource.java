package dev.atoll.controlplane.region;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Lists the processes of all regions.
@Path("/api/v1/processes")
class ProcessResource {

    private final Processes processes;

    ProcessResource(Processes processes) {
        this.processes = processes;
    }

    @GET
    @Operation(summary = "Every process heard of, with when it was last heard")
    public List<ProcessView> list() {
        return processes.all();
    }
}
