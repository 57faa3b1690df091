package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The client API of Unleash: its SDKs work against it unchanged.
@Path("/api/client")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class UnleashResource {

    private final FlagStates states;
    private final FeaturesBodies bodies;
    private final Audiences audiences;
    private final FlagUsages usages;

    UnleashResource(FlagStates states, FeaturesBodies bodies, Audiences audiences, FlagUsages usages) {
        this.states = states;
        this.bodies = bodies;
        this.audiences = audiences;
        this.usages = usages;
    }

    @GET
    @Operation(
            summary = "The flags that the caller may see, or 304 when it has them already",
            description = "Each `tag` is `<type>:<value>`.")
    @Path("/features")
    @APIResponse(
            responseCode = "200",
            description = "Unleash's features, version 2",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(name = "version", type = SchemaType.INTEGER),
                                                @SchemaProperty(name = "features", type = SchemaType.ARRAY),
                                                @SchemaProperty(name = "segments", type = SchemaType.ARRAY),
                                                @SchemaProperty(name = "query", type = SchemaType.OBJECT),
                                                @SchemaProperty(name = "meta", type = SchemaType.OBJECT)
                                            })))
    public Uni<RestResponse<Object>> features(
            @RestQuery List<String> project,
            @RestQuery @DefaultValue("") String namePrefix,
            @RestQuery List<String> tag,
            @RestHeader("Unleash-Client-Spec") @Nullable String specification,
            Request request) {
        var audience = audiences.current();
        var query = new FlagQuery(project, namePrefix, tag);
        return bodies.of(audience, query, !ClientSpecification.knowsSegments(specification))
                .map(body -> FreshnessGate.answer(request, body.tag(), body::bytes));
    }

    @GET
    @Operation(summary = "One flag, if the caller may see it")
    @Path("/features/{name}")
    @APIResponse(
            responseCode = "200",
            description = "The flag, as Unleash has it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Object>> feature(@RestPath String name) {
        var audience = audiences.current();
        return states.current(audience.environment())
                .map(state -> state.visible(audience::mayView).features().get(name))
                .map(entry -> entry == null
                        ? Problem.response(Status.NOT_FOUND, "flag.unknown", "No such flag")
                        : RestResponse.ok(entry.json()));
    }

    @POST
    @Operation(summary = "An SDK introduces itself")
    @Path("/register")
    @APIResponse(responseCode = "202", description = "Accepted")
    public RestResponse<Object> register(@Nullable JsonNode registration) {
        requireName(registration);
        return RestResponse.accepted();
    }

    @POST
    @Operation(summary = "An SDK tells how often it answered yes and no")
    @Path("/metrics")
    @APIResponse(responseCode = "202", description = "Accepted")
    public Uni<RestResponse<Object>> metrics(@Nullable JsonNode metrics) {
        return usages.count(audiences.current(), requireName(metrics)).map(_ -> RestResponse.accepted());
    }

    @POST
    @Operation(summary = "An Unleash Edge tells what it collected of many SDKs")
    @APIResponse(responseCode = "202", description = "Accepted")
    @Path("/metrics/bulk")
    public Uni<RestResponse<Object>> bulk(@Nullable JsonNode collected) {
        if (collected == null || !collected.path("metrics").isArray()) {
            throw new InvalidInput("metrics is missing");
        }
        return usages.countAll(audiences.current(), collected).map(_ -> RestResponse.accepted());
    }

    private static JsonNode requireName(@Nullable JsonNode body) {
        if (body == null || !body.path("appName").isTextual()) {
            throw new InvalidInput("appName is missing");
        }
        return body;
    }
}
