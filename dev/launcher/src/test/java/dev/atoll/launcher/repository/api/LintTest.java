package dev.atoll.launcher.repository.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atoll.launcher.repository.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The committed APIs against the rules, and each rule against a planted violation.
class LintTest {

    private static final Path APIS = Repository.here().root().resolve("docs/openapi");

    /// What needs no token, by design: signing in, and the question what a token is.
    private static final Map<String, Set<String>> OPEN = Map.of(
            "control-plane", Set.of("post /edge/validate"),
            "data-plane-api", Set.of("post /edge/validate", "post /v1/sign-ins", "post /v1/sessions"),
            "sink", Set.of());

    private static final String REEF = """
            openapi: 3.1.0
            info: {title: Reef, version: "1", description: What swims there, license: {name: Apache-2.0}}
            tags: [{name: reef}]
            security: [{token: []}]
            paths:
              /fish/{name}:
                get:
                  operationId: fish.get
                  summary: One fish
                  tags: [reef]
                  parameters:
                    - {name: name, in: path, required: true, schema: {type: string}}
                  responses:
                    "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Fish"}}}}
                    4XX: {$ref: "#/components/responses/Problem"}
                    default: {$ref: "#/components/responses/Problem"}
              /fish:
                post:
                  operationId: fish.put-in
                  summary: Puts a fish in
                  tags: [reef]
                  security: []
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Fish"}}}}
                  responses:
                    "204": {description: No content}
                    4XX: {$ref: "#/components/responses/Problem"}
                    default: {$ref: "#/components/responses/Problem"}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}}
              responses: {Problem: {description: Refused, content: {application/problem+json: {schema: {type: object}}}}}
              schemas: {Fish: {type: object, properties: {name: {type: string}}}}
            """;

    @TestFactory
    Stream<DynamicTest> theCommittedApisAreValidAndPassTheRules() throws Exception {
        return committed().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var api = Api.of(Repository.text(file));

                    assertThat(OfficialSchema.complaints(api)).isEmpty();
                    assertThat(Lint.complaints(api)).isEmpty();
                    assertThat(Lint.open(api)).isEqualTo(OPEN.get(name(file)));
                }));
    }

    @Test
    void everyApiIsLookedAt() throws Exception {
        assertThat(committed()).map(LintTest::name).hasSameElementsAs(OPEN.keySet());
    }

    @Test
    void findsNothingInAnApiThatIsAsItShouldBe() {
        assertThat(OfficialSchema.complaints(Api.of(REEF))).isEmpty();
        assertThat(Lint.complaints(Api.of(REEF))).isEmpty();
        assertThat(Lint.open(Api.of(REEF))).containsExactly("post /fish");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationId: fish.get          | deprecated: false           | has no operationId",
                "operationId: fish.get          | operationId: getFish        | has no operationId",
                "operationId: fish.get          | operationId: fish.put-in    | has the operationId of",
                "summary: One fish              | summary: Get                | has no summary",
                "description: What swims there, |                             | info has no description",
                "license: {name: Apache-2.0}    | contact: {name: Crab}       | info has no license",
                "tags: [reef]                   | tags: []                    | has no tag",
                "tags: [reef]                   | tags: [rock]                | has a tag that is not declared",
                "/fish:                         | /fish/:                     | is no path in lower-kebab",
                "/fish:                         | /Fish_es:                   | is no path in lower-kebab",
                "- {name: name, in: path, req   | - {name: nom, in: path, req | declares the path parameters",
                "in: path, required: true       | in: path                    | declares the path parameters",
                "in: path, required: true, schema: {type: string} | in: path, required: true | without a type",
                "post:                          | delete:                     | has a body",
                "\"204\"                        | \"302\"                     | has no answer for when all is well",
                "{description: No content}      | {description: \"\"}       | does not describe its answer 204",
                "4XX: {$ref: \"#/components/responses/Problem\"} | \"409\": {description: No} | refuses and fails",
                "4XX:                           | \"409\": {description: No}~4XX: | an answer 409 that is no problem",
                "default: {$ref                 | 5XX: {$ref                  | refuses and fails",
                "security: [{token: []}]        | security: [{key: []}]       | needs a token that is not declared",
                "{token: {type: http            | {key: {type: http, scheme: basic}, token: {type: http | key is not used",
                "schemas/Fish                   | schemas/Crab                | leads nowhere",
                "{Fish: {type                   | {Crab: {type: string}, Fish: {type | is not used",
            })
    void findsWhatBreaksARule(String before, @Nullable String after, String complaint) {
        assertThat(Lint.complaints(planted(before, after))).anyMatch(found -> found.contains(complaint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openapi: 3.1.0                 | openapi: 3.0.3",
                "title: Reef,                   |",
                "{description: No content}      | {}",
                "in: path, required: true       | in: path",
                "type: http                     | type: fish",
                "scheme: bearer                 | flows: {}",
                "summary: One fish              | summery: One fish",
                "properties: {name: {type: string}} | properties: {name: {type: text}}",
                "properties: {name: {type: string}} | properties: [name]",
            })
    void findsWhatIsNoOpenApi(String before, @Nullable String after) {
        assertThat(OfficialSchema.complaints(planted(before, after))).isNotEmpty();
    }

    private static Api planted(String before, @Nullable String after) {
        assertThat(REEF).contains(before);
        var replacement = after == null ? "" : after.replace("~", "\n        ");
        return Api.of(REEF.replace(before, replacement));
    }

    private static List<Path> committed() throws Exception {
        try (var files = Files.list(APIS)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }
}
