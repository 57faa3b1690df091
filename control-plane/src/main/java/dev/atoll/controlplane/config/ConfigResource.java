package dev.atoll.controlplane.config;

import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.proposal.ChangeView;
import dev.atoll.controlplane.proposal.ProposalGate;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides configuration values.
@Path("/api/v1/config/{namespace}/{key}")
class ConfigResource {

    private final ProposalGate proposals;

    ConfigResource(ProposalGate proposals) {
        this.proposals = proposals;
    }

    /// Decides the value for some regions; the answer is the change in the log. Honors `If-Match` and `If-None-Match:
    /// *`.
    @PUT
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String namespace,
            @RestPath String key,
            @Nullable ConfigRequest request,
            @Context HttpHeaders headers) {
        return proposals.propose(headers, author -> {
            if (request == null) {
                throw new IllegalArgumentException("The body is missing");
            }
            return request.toProposal(ConfigName.of(namespace, key), author);
        });
    }

    /// Removes the value from some regions, as a change of its own. Honors `If-Match`.
    @DELETE
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> delete(
            @RestPath String namespace,
            @RestPath String key,
            @RestQuery("region") List<String> regions,
            @RestQuery @DefaultValue("") String reason,
            @Context HttpHeaders headers) {
        return proposals.propose(
                headers,
                author ->
                        Proposal.removal(ConfigName.of(namespace, key).subject(), new Scope(regions), author, reason));
    }

    /// The newest decision about the value that holds in any region.
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String namespace, @RestPath String key) {
        return proposals.show(ConfigName.of(namespace, key).subject());
    }
}
