package dev.atoll.runtime.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Documents that every operation may be refused with a problem (RFC 9457), and that callers show a bearer token (RFC
/// 6750), unless the operation says that they need none.
@OpenApiFilter(stages = RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String ANY = "JsonNode"; // whose getters the extension takes for properties
    private static final String EVENT = "OutboundSseEvent"; // likewise
    private static final String TOKEN = "token";
    private static final Map<String, String> PHRASES = Map.of("201", "Created", "202", "Accepted");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addResponse(PROBLEM, refusal());
        components.addSchema(PROBLEM, problem());
        if (components.getSchemas().containsKey(ANY)) {
            components.addSchema(ANY, OASFactory.createSchema().description("Any JSON value"));
            components.removeSchema("JsonNodeType");
        }
        if (components.getSchemas().containsKey(EVENT)) {
            components.addSchema(EVENT, text("A server-sent event"));
            components.removeSchema("MediaType");
        }
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A session's, an operator's, an administrator's or a region's token"));
        api.components(components)
                .security(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var answers = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        for (var answer : Map.copyOf(answers.getAPIResponses()).entrySet()) {
            if (answer.getKey().startsWith("4") && answer.getValue().getContent() == null) {
                answers.addAPIResponse(answer.getKey(), problemAnswer());
            } else if (answer.getValue().getDescription() == null) {
                answer.getValue().description(PHRASES.getOrDefault(answer.getKey(), "OK"));
            }
        }
        return operation.responses(
                answers.addAPIResponse("4XX", problemAnswer()).addAPIResponse("default", problemAnswer()));
    }

    private static APIResponse problemAnswer() {
        return OASFactory.createAPIResponse().ref(PROBLEM);
    }

    private static APIResponse refusal() {
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        return OASFactory.createAPIResponse()
                .description("Refused, or failed: the type says why, for programs; the title, for people")
                .content(content);
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("type", "title", "status"))
                .addProperty("type", text("A stable code, room.reason in lower-kebab"))
                .addProperty("title", text("One sentence for a person"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
