package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// Who asks for flags, as far as it decides what they may see.
///
/// @param environment the region whose flags these are
/// @param projects the projects whose flags may be seen; `*` for all
public record Audience(String environment, Set<String> projects) {

    private static final String ALL = "*";

    public Audience {
        projects = Set.copyOf(projects);
    }

    /// One that may see every flag of the environment.
    public static Audience ofAll(String environment) {
        return new Audience(environment, Set.of(ALL));
    }

    /// Whether the flag is one of its projects.
    public boolean mayView(JsonNode feature) {
        return projects.contains(ALL)
                || projects.contains(feature.path("project").asText());
    }
}
