package dev.atoll.runtime.frontend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.access.PresentedToken;
import dev.atoll.runtime.flag.Evaluation;
import dev.atoll.runtime.flag.Variant.Payload;
import dev.atoll.runtime.unleash.Audiences;
import dev.atoll.runtime.unleash.FreshnessGate;
import dev.atoll.runtime.unleash.ValidTokens;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The OpenFeature remote evaluation protocol, 0.3.0: `open-feature/protocol`, `service/openapi.yaml`.
///
/// The context is what the client says and no more: a server that asks for somebody has another address than that
/// person. A flag with a variant that carries something has that as its value; any other is a boolean.
@Path("/ofrep/v1/evaluate/flags")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class OfrepResource {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENTS = "/ofrep/v1/events";
    private static final int PATIENCE = 120; // seconds that a page may be hidden: what providers take by default

    private final FlagSets flags;
    private final Audiences audiences;
    private final ValidTokens tokens;

    OfrepResource(FlagSets flags, Audiences audiences, ValidTokens tokens) {
        this.flags = flags;
        this.audiences = audiences;
        this.tokens = tokens;
    }

    @POST
    @Operation(summary = "Evaluates one flag for the context in the body")
    @APIResponse(
            responseCode = "200",
            description = "The answer, and why",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "400",
            description = "The context is no object, in the words of OFREP",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "404",
            description = "No such flag, in the words of OFREP",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @Path("/{key}")
    public Uni<RestResponse<Object>> one(@RestPath String key, @Nullable JsonNode body) {
        var form = form(body);
        if (form.isEmpty()) {
            return Uni.createFrom().item(refused(Status.BAD_REQUEST, key, "INVALID_CONTEXT", "context is no object"));
        }
        var audience = audiences.current();
        var context = form.get().context(audience.environment(), null, null);
        return flags.of(audience)
                .map(ready -> ready.flags()
                        .evaluate(key, context)
                        .map(evaluation -> RestResponse.<Object>ok(item(key, evaluation)))
                        .orElseGet(() -> refused(Status.NOT_FOUND, key, "FLAG_NOT_FOUND", "No such flag")));
    }

    @POST
    @Operation(
            summary = "Evaluates every flag that the caller may see for the context in the body, or " + "answers 304")
    @APIResponse(
            responseCode = "200",
            description = "The answers, and why",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "400",
            description = "The context is no object, in the words of OFREP",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Object>> all(
            @Nullable JsonNode body,
            @RestQuery("flagConfigEtag") @Nullable String told,
            @Context RoutingContext caller,
            Request request) {
        var form = form(body);
        if (form.isEmpty()) {
            return Uni.createFrom().item(refused(Status.BAD_REQUEST, null, "INVALID_CONTEXT", "context is no object"));
        }
        var audience = audiences.current();
        var context = form.get().context(audience.environment(), null, null);
        return flags.of(audience).map(ready -> {
            var answer = JsonNodeFactory.instance.objectNode();
            var items = answer.putArray("flags");
            for (var name : ready.flags().names()) {
                ready.flags().evaluate(name, context).ifPresent(evaluation -> items.add(item(name, evaluation)));
            }
            var tag = ready.tag() + "-" + Integer.toHexString(answer.hashCode());
            answer.putArray("eventStreams").add(eventStream(caller));
            return told == null || told.replace("\"", "").equals(ready.state())
                    ? FreshnessGate.answer(request, tag, () -> answer)
                    : ResponseBuilder.<Object>ok(answer, MediaType.APPLICATION_JSON)
                            .tag(new EntityTag(tag))
                            .build();
        });
    }

    /// A browser's token stands in the address, since no header can be sent; any other is a secret, and is not
    /// told.
    private ObjectNode eventStream(RoutingContext caller) {
        var query = PresentedToken.of(caller)
                .filter(token -> tokens.valid(token)
                        .filter(valid -> valid.type().equals("frontend"))
                        .isPresent())
                .map(token -> "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .orElse("");
        var stream = JsonNodeFactory.instance.objectNode().put("type", "sse");
        stream.putObject("endpoint").put("requestUri", EVENTS + query);
        return stream.put("inactivityDelaySec", PATIENCE);
    }

    private static Optional<ContextForm> form(@Nullable JsonNode body) {
        var context = body == null ? null : body.path("context");
        if (context == null || context.isMissingNode()) {
            return Optional.of(ContextForm.of(JsonNodeFactory.instance.objectNode()));
        }
        return context.isObject() ? Optional.of(ContextForm.of(context)) : Optional.empty();
    }

    private static ObjectNode item(String key, Evaluation evaluation) {
        var item = JsonNodeFactory.instance.objectNode().put("key", key);
        item.set("value", value(evaluation));
        item.put("reason", evaluation.reason().ground().name());
        if (evaluation.variant().enabled()) {
            item.put("variant", evaluation.variant().name());
        }
        item.putObject("metadata").put("enabled", evaluation.enabled());
        return item;
    }

    private static JsonNode value(Evaluation evaluation) {
        return evaluation
                .variant()
                .payload()
                .map(OfrepResource::value)
                .orElseGet(() -> JsonNodeFactory.instance.booleanNode(evaluation.enabled()));
    }

    /// A payload that is not what its type says is given as the text that it is.
    private static JsonNode value(Payload payload) {
        var text = JsonNodeFactory.instance.textNode(payload.value());
        if (!payload.type().equals("json") && !payload.type().equals("number")) {
            return text;
        }
        try {
            return JSON.readTree(payload.value());
        } catch (JsonProcessingException malformed) {
            return text;
        }
    }

    private static RestResponse<Object> refused(Status status, @Nullable String key, String code, String details) {
        var body = JsonNodeFactory.instance.objectNode();
        if (key != null) {
            body.put("key", key);
        }
        body.put("errorCode", code).put("errorDetails", details);
        return ResponseBuilder.<Object>create(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}
