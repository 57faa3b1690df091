package dev.atoll.runtime.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.flag.Evaluation;
import dev.atoll.runtime.flag.FlagContext;
import dev.atoll.runtime.frontend.FlagSets.Ready;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.unleash.Audiences;
import dev.atoll.runtime.unleash.FlagUsages;
import dev.atoll.runtime.unleash.FreshnessGate;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Unleash's frontend API: evaluates for one context and tells a browser only what is on, never why. It is also called
/// `/api/proxy`, as it once was: see [ProxyGate].
@Path("/api/frontend")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class FrontendResource {

    private final FlagSets flags;
    private final Audiences audiences;
    private final FlagUsages usages;

    FrontendResource(FlagSets flags, Audiences audiences, FlagUsages usages) {
        this.flags = flags;
        this.audiences = audiences;
        this.usages = usages;
    }

    @GET
    @Operation(summary = "What is on for the context in the query")
    @APIResponse(
            responseCode = "200",
            description = "The flags that are on, with their variants, as Unleash has them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Object>> get(UriInfo uri, @Context HttpServerRequest caller, Request request) {
        return evaluate(ContextForm.of(uri.getQueryParameters()), caller)
                .map(body -> FreshnessGate.answer(request, Integer.toHexString(body.hashCode()), () -> body));
    }

    @POST
    @Operation(summary = "What is on for the context in the body, which then stands in no log of addresses")
    @APIResponse(
            responseCode = "200",
            description = "The flags that are on, with their variants, as Unleash has them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Object>> post(@Nullable JsonNode body, @Context HttpServerRequest caller) {
        if (body == null || !body.path("context").isObject()) {
            throw new InvalidInput("context is missing");
        }
        return evaluate(ContextForm.of(body.path("context")), caller).map(RestResponse::ok);
    }

    @POST
    @Operation(summary = "A browser tells how often it answered yes and no")
    @Path("/client/metrics")
    @APIResponse(responseCode = "202", description = "Accepted")
    public Uni<RestResponse<Object>> metrics(@Nullable JsonNode metrics) {
        if (metrics == null || !metrics.path("appName").isTextual()) {
            throw new InvalidInput("appName is missing");
        }
        return usages.count(audiences.current(), metrics).map(_ -> RestResponse.accepted());
    }

    @POST
    @Operation(summary = "A browser introduces itself")
    @Path("/client/register")
    @APIResponse(responseCode = "202", description = "Accepted")
    public RestResponse<Object> register(@Nullable JsonNode registration) {
        return RestResponse.accepted();
    }

    private Uni<ObjectNode> evaluate(ContextForm form, HttpServerRequest caller) {
        var audience = audiences.current();
        var context = form.context(
                audience.environment(),
                caller.remoteAddress().hostAddress(),
                UUID.randomUUID().toString());
        return flags.of(audience).map(ready -> whatIsOn(ready, context));
    }

    private static ObjectNode whatIsOn(Ready ready, FlagContext context) {
        var body = JsonNodeFactory.instance.objectNode();
        var toggles = body.putArray("toggles");
        for (var name : ready.flags().names()) {
            ready.flags()
                    .evaluate(name, context)
                    .filter(Evaluation::enabled)
                    .ifPresent(evaluation -> write(toggles.addObject().put("name", name), evaluation));
        }
        return body;
    }

    private static void write(ObjectNode toggle, Evaluation evaluation) {
        toggle.put("enabled", true).put("impressionData", evaluation.impressionData());
        var variant = toggle.putObject("variant")
                .put("name", evaluation.variant().name())
                .put("enabled", evaluation.variant().enabled())
                .put("feature_enabled", true);
        evaluation
                .variant()
                .payload()
                .ifPresent(payload ->
                        variant.putObject("payload").put("type", payload.type()).put("value", payload.value()));
    }
}
