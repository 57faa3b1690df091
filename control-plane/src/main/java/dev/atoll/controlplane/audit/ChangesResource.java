package dev.atoll.controlplane.audit;

import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// The audit trail: who decided what, when and why.
@Path("/api/v1/changes")
class ChangesResource {

    private static final int MAX_LIMIT = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Changes changes;
    private final VerifyChain verifyChain;

    ChangesResource(Changes changes, VerifyChain verifyChain) {
        this.changes = changes;
        this.verifyChain = verifyChain;
    }

    /// A page of the log behind the revision `after`, oldest first.
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangesView.class)))
    public Uni<RestResponse<Object>> page(
            @RestQuery @DefaultValue("0") String after, @RestQuery @DefaultValue("100") String limit) {
        var start = number(after);
        var size = number(limit);
        if (start.isEmpty() || size.isEmpty() || size.getAsLong() < 1 || size.getAsLong() > MAX_LIMIT) {
            return Uni.createFrom()
                    .item(Problem.response(
                            Status.BAD_REQUEST,
                            "changelog.page-invalid",
                            "after is a revision from 0 on, limit is 1 to " + MAX_LIMIT));
        }
        return changes.page(start.getAsLong(), (int) size.getAsLong())
                .map(page -> RestResponse.ok(ChangesView.of(page, start.getAsLong())));
    }

    /// Whether the log is as it was written, and up to which revision.
    @GET
    @Path("/verify")
    public Uni<Chain> verify() {
        return verifyChain.verify();
    }

    private static OptionalLong number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
