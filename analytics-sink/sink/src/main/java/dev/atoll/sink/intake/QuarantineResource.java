package dev.atoll.sink.intake;

import dev.atoll.runtime.access.OperatorOnly;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/// Tells operators what was put aside, and why.
@Path("/v1/quarantine")
@OperatorOnly
class QuarantineResource {

    private static final int MOST = 500;

    private final Quarantine quarantine;

    QuarantineResource(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GET
    @Operation(summary = "What was put aside, oldest first", description = "`after` is the `next` of the page before.")
    public Uni<QuarantineView> page(
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(MOST) int limit) {
        return quarantine.page(after, limit).map(page -> QuarantineView.of(page, after));
    }

    /// One page.
    ///
    /// @param next what to ask for with `after`
    record QuarantineView(List<QuarantinedFact> messages, long next) {
        static QuarantineView of(List<QuarantinedFact> page, long after) {
            return new QuarantineView(
                    page, page.isEmpty() ? after : page.getLast().position());
        }
    }
}
