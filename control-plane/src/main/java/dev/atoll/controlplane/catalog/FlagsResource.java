package dev.atoll.controlplane.catalog;

import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Lists flags.
@Path("/api/v1/flags")
class FlagsResource {

    private final Catalog catalog;

    FlagsResource(Catalog catalog) {
        this.catalog = catalog;
    }

    /// One page, by name.
    record FlagsView(List<FlagView> flags) {}

    @GET
    @Operation(
            summary = "The flags that the filters leave",
            description = "While there are more, the header field `Link` (RFC 8288) says where.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FlagsView.class)))
    public Uni<RestResponse<Object>> page(
            @RestQuery List<String> project,
            @RestQuery List<String> tag,
            @RestQuery List<String> type,
            @RestQuery @Nullable String stale,
            @RestQuery @Nullable String archived,
            @RestQuery @Nullable String text,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo uri) {
        var query = new FlagsQuery(project, tag, type, stale, archived, text, after, limit);
        return query.isValid()
                ? catalog.flags()
                        .map(all -> answer(all.stream().filter(query::wants).toList(), query.size(), uri))
                : Uni.createFrom()
                        .item(Problem.response(
                                Status.BAD_REQUEST,
                                "catalog.filter-invalid",
                                "stale and archived are true or false, limit is 1 to " + FlagsQuery.MAX_LIMIT));
    }

    private static RestResponse<Object> answer(List<FlagView> found, int size, UriInfo uri) {
        var page = found.stream().limit(size).toList();
        var answer = ResponseBuilder.<Object>ok(new FlagsView(page));
        if (found.size() > size) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.getLast().name())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
