package dev.atoll.launcher.repository.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.Repository;
import dev.atoll.launcher.repository.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The documents that the build of each process leaves, against those that are committed.
class ApiTest {

    private static final Repository REPOSITORY = Repository.here();

    private static final String REEF = """
            openapi: 3.1.0
            info: {title: Reef, version: "1"}
            paths:
              /fish:
                get:
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: object
                            properties: {name: {type: string}, school: {$ref: "#/components/schemas/School"}}
                post:
                  parameters:
                    - {name: depth, in: query, required: false, schema: {type: integer}}
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [name]
                          properties: {name: {type: string}, size: {type: integer}}
                  responses: {"201": {description: Created}}
            components:
              schemas:
                School:
                  type: object
                  properties:
                    count: {type: integer, minimum: 0}
                    within: {type: array, items: {$ref: "#/components/schemas/School"}}
            """;

    @TestFactory
    Stream<DynamicTest> theCommittedApiIsTheOneThatIsServed() {
        return processes()
                .map(process -> dynamicTest(process.name(), () -> {
                    var committed = REPOSITORY.root().resolve("docs/openapi/" + process.name() + ".yaml");
                    var generated = Repository.text(generated(process));
                    if (Page.updates() && Files.exists(committed) && !Boolean.getBoolean(Api.BREAK)) {
                        assertThat(Api.of(Repository.text(committed)).brokenBy(Api.of(generated)))
                                .as("the change breaks clients; -D%s=true writes it all the same", Api.BREAK)
                                .isEmpty();
                    }
                    if (!Files.exists(committed)
                            || !Api.of(Repository.text(committed)).equals(Api.of(generated))) {
                        new Page(committed).holds(generated); // the order of names may differ from build to build
                    }
                }));
    }

    @Test
    void thereAreProcessesThatServeAnApi() {
        assertThat(processes().map(Served::name)).contains("control-plane", "data-plane-api");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/fish:                                | /sharks:",
                "get:                                  | put:",
                "required: false                       | required: true",
                "required: [name]                      | required: [name, size]",
                "properties: {name: {type: string}, s  | properties: {title: {type: string}, s",
                "count: {type: integer, minimum: 0}    | count: {type: number}",
                "count: {type: integer, minimum: 0}    | other: {type: integer}",
                "type: array, items                    | type: object, items",
                "\"201\"                               | \"202\"",
                "depth, in: query                      | deep, in: query",
                "size: {type: integer}                 | size: {type: string}",
            })
    void findsAChangeThatBreaksClients(String before, String after) {
        assertThat(Api.of(REEF).brokenBy(Api.of(REEF.replace(before, after)))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Reef                           | title: The reef",
                "properties: {name: {type: string}, s  | properties: {name: {type: string}, age: {type: integer}, s",
                "minimum: 0                            | minimum: 1, description: How many",
                "size: {type: integer}                 | size: {type: integer}, color: {type: string}",
            })
    void letsAChangeBeThatClientsNeedNotNotice(String before, String after) {
        assertThat(REEF).contains(before);
        assertThat(Api.of(REEF).brokenBy(Api.of(REEF.replace(before, after)))).isEmpty();
    }

    private static Path generated(Served process) {
        var document = REPOSITORY.root().resolve(process.module()).resolve("target/openapi/openapi.yaml");
        assertThat(document)
                .as("what the build of %s leaves; run ./mvnw package for it", process.module())
                .exists();
        return document;
    }

    private static Stream<Served> processes() {
        return ModuleMap.load().modules().entrySet().stream()
                .filter(module -> module.getValue().process() != null)
                .filter(module -> Repository.text(
                                REPOSITORY.root().resolve(module.getKey()).resolve("pom.xml"))
                        .contains("quarkus-smallrye-openapi"))
                .map(module -> new Served(
                        module.getKey(), String.valueOf(module.getValue().process())));
    }

    private record Served(String module, String name) {}
}
