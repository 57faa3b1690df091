package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.controlplane.proposal.ChangeView;
import dev.atoll.controlplane.proposal.ProposalGate;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.setting.SettingKey;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides what a namespace looks like.
@Path("/api/v1/config/{namespace}")
class NamespaceResource {

    private final ProposalGate proposals;

    NamespaceResource(ProposalGate proposals) {
        this.proposals = proposals;
    }

    @PUT
    @Operation(
            summary = "Decides the schema, unless what holds in any region would break it",
            description = "The answer is the change in the log, or with `dry-run=true` what it would do. "
                    + "Honors `If-Match` and `If-None-Match: *`.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String namespace,
            @RestQuery("dry-run") @DefaultValue("false") boolean dryRun,
            @Nullable NamespaceRequest request,
            @Context HttpHeaders headers) {
        var subject = subject(namespace);
        return proposals.propose(
                headers, dryRun, author -> InvalidInput.body(request).toProposal(subject, author));
    }

    @DELETE
    @Operation(
            summary = "Removes the schema and its defaults, and leaves the values",
            description = "Honors `If-Match`.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> delete(
            @RestPath String namespace,
            @RestQuery("dry-run") @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("") String reason,
            @Context HttpHeaders headers) {
        var subject = subject(namespace);
        return proposals.propose(
                headers, dryRun, author -> Proposal.removal(subject, Scope.everywhere(), author, reason));
    }

    @GET
    @Operation(summary = "The decision about the schema that holds")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String namespace) {
        return proposals.show(subject(namespace));
    }

    private static Subject subject(String namespace) {
        return new Subject(DecisionKind.NAMESPACE, SettingKey.requireNamespace(namespace));
    }
}
