package dev.atoll.controlplane.console;

import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Passes on the sink's report of redemptions, so that the console needs one token and one address.
@Path("/api/v1/reports/redemptions")
class RedemptionReportResource {

    private static final Set<String> DIMENSIONS = Set.of("region", "campaign", "region,campaign");

    private final RedemptionReports reports;

    RedemptionReportResource(RedemptionReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "The sink's report of redemptions as it gives it, or 503 when it does not")
    @APIResponse(
            responseCode = "200",
            description = "The report, as the sink has it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Object>> get(@RestQuery @DefaultValue("region") String by) {
        return DIMENSIONS.contains(by)
                ? reports.by(by)
                        .map(report -> report.map(RedemptionReportResource::answer)
                                .orElseGet(() -> Problem.response(
                                        Status.SERVICE_UNAVAILABLE,
                                        "console.sink-unreachable",
                                        "The sink is not reachable")))
                : Uni.createFrom()
                        .item(Problem.response(
                                Status.BAD_REQUEST,
                                "console.report-invalid",
                                "by is region, campaign or region,campaign"));
    }

    private static RestResponse<Object> answer(String report) {
        return ResponseBuilder.<Object>ok(report)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
