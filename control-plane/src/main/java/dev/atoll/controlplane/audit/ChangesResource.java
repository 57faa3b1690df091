package dev.atoll.controlplane.audit;

import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Search;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The audit trail: who decided what, when and why.
@Path("/api/v1/changes")
class ChangesResource {

    private final Changes changes;
    private final VerifyChain verifyChain;

    ChangesResource(Changes changes, VerifyChain verifyChain) {
        this.changes = changes;
        this.verifyChain = verifyChain;
    }

    @GET
    @Operation(
            summary = "A page of the log: what the filters leave, oldest first or newest first",
            description = "While there is more, the header field `Link` (RFC 8288) says where.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangesView.class)))
    public Uni<RestResponse<Object>> page(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String key,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String author,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String order,
            @RestQuery @Nullable String limit,
            @Context UriInfo uri) {
        var query = new ChangesQuery(kind, key, region, author, since, until, after, before, order, limit);
        if (!query.isPage()) {
            return refusal(
                    "changelog.page-invalid",
                    "after and before are revisions from 0 on, order is oldest or newest, limit is 1 to "
                            + ChangesQuery.MAX_LIMIT);
        }
        try {
            var search = query.toSearch();
            return changes.find(search).map(found -> answer(ChangesView.of(found, search), search, uri));
        } catch (IllegalArgumentException invalid) {
            return refusal("changelog.filter-invalid", "A filter is none: see kind, key, region, author, since, until");
        }
    }

    private static RestResponse<Object> answer(ChangesView view, Search search, UriInfo uri) {
        var answer = ResponseBuilder.<Object>ok(view);
        if (view.more()) {
            var cursor = search.newestFirst() ? "before" : "after";
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam(cursor, view.next())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static Uni<RestResponse<Object>> refusal(String code, String title) {
        return Uni.createFrom().item(Problem.response(Status.BAD_REQUEST, code, title));
    }

    @GET
    @Operation(summary = "Whether the log is as it was written, and up to which revision")
    @Path("/verify")
    public Uni<Chain> verify() {
        return verifyChain.verify();
    }
}
