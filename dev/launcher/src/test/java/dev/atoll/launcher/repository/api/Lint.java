package dev.atoll.launcher.repository.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What makes an API hard to use although its document is valid: the rules of Spectral's `oas` set that matter to us,
/// and a few of our own. Each rule gives what breaks it.
final class Lint {

    private static final Pattern OPERATION_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile("(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-zA-Z]+}))+");
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> WITHOUT_BODY = Set.of("get", "head", "delete");
    private static final String PROBLEM = "application/problem+json";

    /// Whose protocol has refusals of its own.
    private static final String OFREP = "/ofrep/";

    private Lint() {}

    /// Everything that any rule finds.
    static List<String> complaints(Api api) {
        return Stream.of(
                        names(api),
                        words(api),
                        tags(api),
                        paths(api),
                        parameters(api),
                        bodies(api),
                        answers(api),
                        refusals(api),
                        tokens(api),
                        components(api))
                .flatMap(List::stream)
                .toList();
    }

    /// The operations that need no token.
    static Set<String> open(Api api) {
        var open = new TreeSet<String>();
        api.operations().forEach((name, operation) -> {
            if (requirements(api, operation).isEmpty()) {
                open.add(name);
            }
        });
        return open;
    }

    /// Generated clients take their names from it.
    private static List<String> names(Api api) {
        Map<String, String> seen = new HashMap<>();
        return check(api, (name, operation, broken) -> {
            var id = operation.path("operationId").asText();
            if (!OPERATION_ID.matcher(id).matches()) {
                broken.add("has no operationId as resource.act: " + id);
            }
            if (seen.putIfAbsent(id, name) != null) {
                broken.add("has the operationId of " + seen.get(id));
            }
        });
    }

    /// A summary of one word is the method's name, and tells nothing.
    private static List<String> words(Api api) {
        var broken = check(api, (name, operation, complaints) -> {
            if (!operation.path("summary").asText().strip().contains(" ")) {
                complaints.add("has no summary");
            }
        });
        Stream.of("title", "version", "description")
                .filter(part -> api.document().at("/info/" + part).asText().isBlank())
                .forEach(part -> broken.add("info has no " + part));
        if (api.document().at("/info/license/name").asText().isBlank()) {
            broken.add("info has no license");
        }
        return broken;
    }

    private static List<String> tags(Api api) {
        var known = texts(api.document().path("tags").findValues("name").stream());
        return check(api, (name, operation, broken) -> {
            if (operation.path("tags").isEmpty()) {
                broken.add("has no tag");
            }
            texts(elements(operation.path("tags"))).stream()
                    .filter(tag -> !known.contains(tag))
                    .forEach(tag -> broken.add("has a tag that is not declared: " + tag));
        });
    }

    private static List<String> paths(Api api) {
        return api.document()
                .path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> !PATH.matcher(path).matches())
                .map(path -> path + " is no path in lower-kebab without a slash at its end")
                .toList();
    }

    /// What stands in braces is a required parameter, and there is no other in the path.
    private static List<String> parameters(Api api) {
        return check(api, (name, operation, broken) -> {
            var inPath = new TreeSet<String>();
            IN_BRACES.matcher(name).results().forEach(found -> inPath.add(found.group(1)));
            var declared = texts(elements(operation.path("parameters"))
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .filter(parameter -> parameter.path("required").asBoolean())
                    .map(parameter -> parameter.path("name")));
            if (!declared.equals(inPath)) {
                broken.add("declares the path parameters " + declared);
            }
            if (elements(operation.path("parameters"))
                    .anyMatch(parameter -> parameter.path("schema").isEmpty())) {
                broken.add("has a parameter without a type");
            }
        });
    }

    private static List<String> bodies(Api api) {
        return check(api, (name, operation, broken) -> {
            if (operation.has("requestBody") && WITHOUT_BODY.contains(method(name))) {
                broken.add("has a body, which caches and proxies need not pass on");
            }
        });
    }

    private static List<String> answers(Api api) {
        return check(api, (name, operation, broken) -> {
            var answers = operation.path("responses");
            if (answers.propertyStream().noneMatch(answer -> answer.getKey().startsWith("2"))) {
                broken.add("has no answer for when all is well");
            }
            answers.forEachEntry((status, answer) -> {
                if (api.resolved(answer).path("description").asText().isBlank()) {
                    broken.add("does not describe its answer " + status);
                }
            });
        });
    }

    private static List<String> refusals(Api api) {
        return check(api, (name, operation, broken) -> {
            var answers = operation.path("responses");
            if (!isProblem(api, answers.path("4XX")) || !isProblem(api, answers.path("default"))) {
                broken.add("does not say that it refuses and fails with a problem");
            }
            answers.forEachEntry((status, answer) -> {
                if (status.startsWith("4") && !isProblem(api, answer) && !name.contains(OFREP)) {
                    broken.add("has an answer " + status + " that is no problem");
                }
            });
        });
    }

    private static boolean isProblem(Api api, JsonNode answer) {
        return api.resolved(answer).path("content").has(PROBLEM);
    }

    private static List<String> tokens(Api api) {
        var unused = new TreeSet<String>();
        api.document().at("/components/securitySchemes").fieldNames().forEachRemaining(unused::add);
        var known = Set.copyOf(unused);
        var broken = check(
                api,
                (name, operation, complaints) -> schemes(requirements(api, operation))
                        .forEach(scheme -> {
                            unused.remove(scheme);
                            if (!known.contains(scheme)) {
                                complaints.add("needs a token that is not declared: " + scheme);
                            }
                        }));
        unused.forEach(scheme -> broken.add("#/components/securitySchemes/" + scheme + " is not used"));
        return broken;
    }

    private static List<String> schemes(JsonNode requirements) {
        return elements(requirements)
                .flatMap(requirement -> requirement.propertyStream().map(Map.Entry::getKey))
                .toList();
    }

    private static JsonNode requirements(Api api, JsonNode operation) {
        return operation.has("security")
                ? operation.path("security")
                : api.document().path("security");
    }

    /// References that lead nowhere, and components that nothing refers to.
    private static List<String> components(Api api) {
        var used = new TreeSet<>(texts(api.document().findValues("$ref").stream()));
        List<String> broken = new ArrayList<>(used.stream()
                .filter(reference -> !reference.startsWith("#/")
                        || api.document().at(reference.substring(1)).isMissingNode())
                .map(reference -> reference + " leads nowhere")
                .toList());
        Stream.of("schemas", "responses", "parameters", "requestBodies", "headers")
                .flatMap(kind -> api.document()
                        .path("components")
                        .path(kind)
                        .propertyStream()
                        .map(component -> "#/components/" + kind + "/" + component.getKey()))
                .filter(component -> !used.contains(component))
                .forEach(component -> broken.add(component + " is not used"));
        return broken;
    }

    private static List<String> check(Api api, Rule rule) {
        List<String> all = new ArrayList<>();
        api.operations().forEach((name, operation) -> {
            List<String> broken = new ArrayList<>();
            rule.check(name, operation, broken);
            broken.forEach(complaint -> all.add(name + " " + complaint));
        });
        return all;
    }

    private static String method(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static Set<String> texts(Stream<JsonNode> nodes) {
        var texts = new TreeSet<String>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /// Looks at one operation.
    private interface Rule {

        void check(String name, JsonNode operation, List<String> broken);
    }
}
