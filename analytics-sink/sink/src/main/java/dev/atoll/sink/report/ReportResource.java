package dev.atoll.sink.report;

import dev.atoll.runtime.access.OperatorOnly;
import dev.atoll.runtime.problem.Problem;
import dev.atoll.sink.fact.Facts;
import dev.atoll.sink.fact.Question;
import dev.atoll.sink.report.ReportRequest.InvalidSpan;
import dev.atoll.sink.report.ReportRequest.Understood;
import dev.atoll.sink.report.ReportRequest.UnknownDimension;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Tells operators what the regions have counted.
@Path("/v1/reports")
@OperatorOnly
class ReportResource {

    private final Facts facts;

    ReportResource(Facts facts) {
        this.facts = facts;
    }

    @GET
    @Operation(summary = "Redemptions, grouped by any of region, campaign and coupon")
    @Path("/redemptions")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    public Uni<RestResponse<Object>> redemptions(
            @RestQuery @DefaultValue("region,campaign") String by,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        return switch (ReportRequest.redemptions(by, from, to)) {
            case Understood(Question question) ->
                facts.sum(question).map(sums -> RestResponse.ok(ReportView.of(question.by(), sums)));
            case UnknownDimension unknown ->
                refused("report.unknown-dimension", "A report is by region, campaign and coupon");
            case InvalidSpan invalid ->
                refused("report.span-invalid", "from and to are times in ISO 8601, and from is before to");
        };
    }

    private static Uni<RestResponse<Object>> refused(String type, String title) {
        return Uni.createFrom().item(Problem.response(Status.BAD_REQUEST, type, title));
    }
}
