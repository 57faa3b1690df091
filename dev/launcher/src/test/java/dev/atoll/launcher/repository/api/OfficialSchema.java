package dev.atoll.launcher.repository.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/// The JSON Schema of OpenAPI 3.1 that the OpenAPI Initiative publishes, in its edition 2022-10-07, which also looks at
/// the schemas within a document. It stands in the jar of `vertx-openapi`.
final class OfficialSchema {

    private static final String PUBLISHED = "https://spec.openapis.org/oas/3.1/";

    private static final Schema SCHEMA = SchemaRegistry.withDialect(
                    Dialects.getDraft202012(),
                    builder -> builder.schemaIdResolvers(
                            resolvers -> resolvers.mapPrefix(PUBLISHED, "classpath:spec.openapis.org/oas/3.1/")))
            .getSchema(SchemaLocation.of(PUBLISHED + "schema-base/2022-10-07"));

    private OfficialSchema() {}

    /// What the document has that no OpenAPI document may have, or lacks.
    static List<String> complaints(Api api) {
        return SCHEMA.validate(api.document()).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
