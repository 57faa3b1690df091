package dev.atoll.controlplane.config;

import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.proposal.ChangeView;
import dev.atoll.controlplane.proposal.ProposalGate;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import dev.atoll.runtime.setting.Layer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides configuration values, layer by layer.
@Path("/api/v1/config/{namespace}/{key}")
class ConfigResource {

    private final ProposalGate proposals;
    private final Jurisdictions jurisdictions;

    ConfigResource(ProposalGate proposals, Jurisdictions jurisdictions) {
        this.proposals = proposals;
        this.jurisdictions = jurisdictions;
    }

    @PUT
    @Operation(
            summary = "Decides the value in one layer",
            description = "The answer is the change in the log, or with `dry-run=true` what it would do. "
                    + "Honors `If-Match` and `If-None-Match: *`, which are about this layer.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String namespace,
            @RestPath String key,
            @RestQuery("dry-run") @DefaultValue("false") boolean dryRun,
            @Nullable ConfigRequest request,
            @Context HttpHeaders headers) {
        var wanted = InvalidInput.body(request);
        return about(
                wanted.target(namespace, key, jurisdictions),
                target -> proposals.propose(headers, dryRun, author -> wanted.toProposal(target, author)));
    }

    @DELETE
    @Operation(summary = "Removes the value from one layer, as a change of its own", description = "Honors `If-Match`.")
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
            @RestQuery Optional<String> jurisdiction,
            @RestQuery Optional<String> app,
            @RestQuery("dry-run") @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("") String reason,
            @Context HttpHeaders headers) {
        return about(
                ConfigTarget.of(namespace, key, regions, jurisdiction.orElse(null), app.orElse(null), jurisdictions),
                target -> proposals.propose(
                        headers,
                        dryRun,
                        author -> Proposal.removal(target.subject(), target.scopeOfRemoval(), author, reason)));
    }

    @GET
    @Operation(
            summary = "The newest decision about the value in one layer that holds in any region",
            description = "It is the global layer, unless a region, a jurisdiction or an app is named.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(
            @RestPath String namespace,
            @RestPath String key,
            @RestQuery("region") Optional<String> region,
            @RestQuery Optional<String> jurisdiction,
            @RestQuery Optional<String> app) {
        var regions = List.of(region.orElse("*"));
        var named = jurisdiction.isPresent() && region.isEmpty() ? List.<String>of() : regions;
        return about(
                ConfigTarget.of(namespace, key, named, jurisdiction.orElse(null), app.orElse(null), jurisdictions),
                target -> proposals.show(target.subject()));
    }

    /// A jurisdiction without regions is no layer: what is decided for it would hold nowhere.
    private static Uni<RestResponse<Object>> about(
            ConfigTarget target, Function<ConfigTarget, Uni<RestResponse<Object>>> act) {
        if (target.regions().isEmpty() && target.key().layer() == Layer.JURISDICTION) {
            return Uni.createFrom()
                    .item(Problem.response(
                            Status.BAD_REQUEST,
                            "config.jurisdiction-unknown",
                            "No region of this jurisdiction is known (atoll.config.jurisdictions)"));
        }
        return act.apply(target);
    }
}
