package dev.atoll.runtime.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/// Names each operation for the resource and the method that answer it, such as `scheduled-change.cancel`, and tags it
/// with their room.
@OpenApiFilter(stages = RunStage.BUILD)
public class OperationNames implements OASFilter {

    /// What `package-class-method` makes of a method.
    private static final Pattern METHOD = Pattern.compile("(?:.+\\.)?([a-z]+)\\.(\\w+?)(?:Resource)?_(\\w+)");

    @Override
    public Operation filterOperation(Operation operation) {
        var method = METHOD.matcher(String.valueOf(operation.getOperationId()));
        return method.matches()
                ? operation
                        .operationId(kebab(method.group(2)) + "." + kebab(method.group(3)))
                        .tags(List.of(method.group(1)))
                : operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return; // a process that answers nothing
        }
        var rooms = new TreeSet<String>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getTags)
                .filter(Objects::nonNull)
                .forEach(rooms::addAll);
        api.tags(rooms.stream().map(room -> OASFactory.createTag().name(room)).toList());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
