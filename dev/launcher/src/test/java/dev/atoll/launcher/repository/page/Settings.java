package dev.atoll.launcher.repository.page;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.Repository;
import dev.atoll.launcher.repository.SourceFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds every key of the configuration: in the `@ConfigMapping` interfaces, and where `application.properties`
/// refers to one that no interface declares.
public final class Settings {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(atoll\\.[a-z0-9.-]+)(:[^}]*)?}");

    private Settings() {}

    /// The keys that the process reads, its libraries' included.
    public static List<Setting> of(Repository repository, ModuleMap map, String module) {
        List<Setting> settings = new ArrayList<>();
        map.module(module).uses().forEach(library -> settings.addAll(declared(repository, map, library)));
        settings.addAll(declared(repository, map, module));
        settings.addAll(referred(repository, module, settings));
        return settings;
    }

    /// The keys that the interfaces of one module declare.
    static List<Setting> declared(Repository repository, ModuleMap map, String module) {
        List<Setting> settings = new ArrayList<>();
        for (SourceFile source : SourceFile.of(repository, module)) {
            String room = map.module(module).room(source.packageName());
            settings.addAll(in(source, module, room));
        }
        return settings;
    }

    static List<Setting> in(SourceFile source, String module, String room) {
        List<Setting> settings = new ArrayList<>();
        var root = new TreePath(source.unit());
        for (Tree declared : source.unit().getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                annotation(type.getModifiers(), "ConfigMapping")
                        .map(mapping -> argument(mapping, "prefix"))
                        .ifPresent(prefix -> settings.addAll(new Mapping(source, module, room, nested(type))
                                .keys(prefix, new TreePath(root, type))));
            }
        }
        return settings;
    }

    private static List<Setting> referred(Repository repository, String module, List<Setting> known) {
        var properties = repository.root().resolve(module).resolve("src/main/resources/application.properties");
        if (!Files.exists(properties)) {
            return List.of();
        }
        String text = Repository.text(properties);
        return REFERENCE
                .matcher(text)
                .results()
                .map(reference -> new Setting(
                        module,
                        "",
                        reference.group(1),
                        "String",
                        given(text, reference.group(1), reference.group(2)),
                        "Read by `application.properties`."))
                .filter(setting -> known.stream().noneMatch(other -> other.key().equals(setting.key())))
                .distinct()
                .sorted(Comparator.comparing(Setting::key))
                .toList();
    }

    private static String given(String properties, String key, @Nullable String fallback) {
        return properties
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> "`" + line.substring(key.length() + 1) + "`")
                .findFirst()
                .orElse(fallback == null ? Setting.REQUIRED : "`" + fallback.substring(1) + "`");
    }

    private static Map<String, ClassTree> nested(ClassTree type) {
        Map<String, ClassTree> groups = new HashMap<>();
        type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .forEach(group -> groups.put(group.getSimpleName().toString(), group));
        return groups;
    }

    static Optional<AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .map(AnnotationTree.class::cast)
                .findFirst();
    }

    private static String argument(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree given
                        ? Map.entry(given.getVariable().toString(), given.getExpression())
                        : Map.entry("value", argument))
                .filter(argument -> argument.getKey().equals(name))
                .map(argument -> argument.getValue() instanceof LiteralTree literal
                        ? String.valueOf(literal.getValue())
                        : argument.getValue().toString())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(annotation + " has no " + name));
    }

    /// The methods of one interface and of the groups that it nests.
    private record Mapping(SourceFile source, String module, String room, Map<String, ClassTree> groups) {

        List<Setting> keys(String prefix, TreePath type) {
            List<Setting> settings = new ArrayList<>();
            for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
                if (member instanceof MethodTree method && method.getBody() == null) {
                    settings.addAll(keys(prefix, type, method));
                }
            }
            return settings;
        }

        private List<Setting> keys(String prefix, TreePath type, MethodTree method) {
            String key = prefix + "." + name(method);
            String returned = String.valueOf(method.getReturnType());
            String inner = method.getReturnType() instanceof ParameterizedTypeTree generic
                    ? generic.getTypeArguments().getLast().toString()
                    : returned;
            String own = returned.startsWith("Map<") ? key + ".<name>" : key;
            var group = groups.get(inner);
            if (group != null) {
                return keys(own, new TreePath(type, group));
            }
            String meaning =
                    source.comment(new TreePath(type, method)).orElse("").replace("\n ", " ");
            return List.of(new Setting(
                    module, room, own, plain(returned), value(method, returned), meaning.replace("|", "\\|")));
        }

        private static String name(MethodTree method) {
            return annotation(method.getModifiers(), "WithName")
                    .map(named -> argument(named, "value"))
                    .orElseGet(() -> method.getName()
                            .toString()
                            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT));
        }

        private static String value(MethodTree method, String returned) {
            return annotation(method.getModifiers(), "WithDefault")
                    .map(given -> "`" + argument(given, "value") + "`")
                    .orElse(
                            returned.startsWith("Optional") || returned.startsWith("Map<")
                                    ? Setting.OPTIONAL
                                    : Setting.REQUIRED);
        }

        private static String plain(String type) {
            return type.startsWith("Optional<") ? type.substring("Optional<".length(), type.length() - 1) : type;
        }
    }
}
