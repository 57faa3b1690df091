package dev.atoll.controlplane.flag;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// How a flag is used: who switches one off, or removes it from the code, looks here first.
@Path("/api/v1/flags/{name}/usage")
class FlagUsageResource {

    private static final Duration LAST = Duration.ofDays(1);

    private final PostgresFlagUsages usages;
    private final InstantSource clock;

    FlagUsageResource(PostgresFlagUsages usages, InstantSource clock) {
        this.usages = usages;
        this.clock = clock;
    }

    /// The answers of the last day by hour and region, the last hour first.
    record FlagUsageView(List<FlagUsage> usage) {}

    @GET
    @Operation(summary = "How often the flag gave each answer, in each region and hour of the last day")
    public Uni<FlagUsageView> usage(@RestPath String name) {
        return usages.since(new FlagName(name).value(), clock.instant().minus(LAST))
                .map(FlagUsageView::new);
    }
}
