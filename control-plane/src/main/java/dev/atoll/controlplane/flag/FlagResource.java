package dev.atoll.controlplane.flag;

import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.controlplane.proposal.ChangeView;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.controlplane.proposal.ProposalGate;
import dev.atoll.runtime.problem.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Switches flags.
@Path("/api/v1/flags/{name}")
class FlagResource {

    private final ProposalGate proposals;
    private final LoggedValues values;

    FlagResource(ProposalGate proposals, LoggedValues values) {
        this.proposals = proposals;
        this.values = values;
    }

    @PUT
    @Operation(
            summary = "Decides the flag for some regions",
            description =
                    "The answer is the change in the log. Honors `If-Match` and `If-None-Match: *`. A switch keeps "
                            + "the rules of each region: where they differ it is a set of changes, and the answer is the last.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String name, @Nullable FlagRequest request, @Context HttpHeaders headers) {
        var subject = new FlagName(name).subject();
        return request == null || request.decidesAll()
                ? proposals.propose(headers, author -> whole(request, subject, author))
                : switched(request, subject, headers);
    }

    private Uni<RestResponse<Object>> switched(FlagRequest request, Subject subject, HttpHeaders headers) {
        return proposals.amend(headers, subject, (author, now) -> request.switched(subject, author, now, values::tree));
    }

    private static Proposal whole(@Nullable FlagRequest request, Subject subject, String author) {
        return InvalidInput.body(request).whole(subject, author);
    }

    @DELETE
    @Operation(
            summary = "Removes the flag from some regions, as a change of its own",
            description = "Honors `If-Match`.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> delete(
            @RestPath String name,
            @RestQuery("region") List<String> regions,
            @RestQuery @DefaultValue("") String reason,
            @Context HttpHeaders headers) {
        return proposals.propose(
                headers, author -> Proposal.removal(new FlagName(name).subject(), new Scope(regions), author, reason));
    }

    @GET
    @Operation(summary = "The newest decision about the flag that holds in any region")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String name) {
        return proposals.show(new FlagName(name).subject());
    }
}
