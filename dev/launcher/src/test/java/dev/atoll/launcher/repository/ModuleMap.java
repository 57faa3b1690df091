package dev.atoll.launcher.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What stands where, and who may use whom: the architecture as data, from `repository/modules.yaml`.
///
/// @param modules by path, such as `analytics-sink/sink`
public record ModuleMap(Map<String, MappedModule> modules) {

    /// The room that stands for the package of the module itself.
    public static final String ROOT = "root";

    /// One Maven module.
    ///
    /// @param packageName what all its packages begin with
    /// @param process what runs: its name; null for a library
    /// @param classes how many classes the rules must see at least
    /// @param uses the modules that its main classes may depend on
    /// @param rooms its rooms, each with those that it uses
    public record MappedModule(
            @JsonProperty("package") String packageName,
            @Nullable String process,
            int classes,
            List<String> uses,
            Map<String, List<String>> rooms) {

        /// The room that a package belongs to.
        public String room(String name) {
            return name.equals(packageName)
                    ? ROOT
                    : name.substring(packageName.length() + 1).split("\\.", -1)[0];
        }

        /// Whether the package is of this module.
        public boolean holds(String name) {
            return name.equals(packageName) || name.startsWith(packageName + ".");
        }
    }

    /// The map of this repository.
    public static ModuleMap load() {
        try (var yaml = ModuleMap.class.getResourceAsStream("/repository/modules.yaml")) {
            var mapper =
                    YAMLMapper.builder(new YAMLFactory()).findAndAddModules().build();
            return new ModuleMap(
                    new TreeMap<>(mapper.readValue(yaml, new TypeReference<Map<String, MappedModule>>() {})));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The path of the module that the package belongs to.
    public Optional<String> moduleOf(String packageName) {
        return modules.entrySet().stream()
                .filter(module -> module.getValue().holds(packageName))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The module at the path.
    public MappedModule module(String path) {
        return Optional.ofNullable(modules.get(path))
                .orElseThrow(() -> new IllegalStateException(path + " is missing in repository/modules.yaml"));
    }
}
