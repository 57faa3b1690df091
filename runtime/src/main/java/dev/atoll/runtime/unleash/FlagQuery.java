package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Which of the flags that it may see a client wants: the query of `/api/client/features`.
///
/// @param projects empty for all
/// @param namePrefix empty for all
/// @param tags each `<type>:<value>`; a flag with one of them is wanted; empty for all
record FlagQuery(List<String> projects, String namePrefix, List<String> tags) {

    static final FlagQuery ALL = new FlagQuery(List.of(), "", List.of());

    FlagQuery {
        projects = List.copyOf(projects);
        tags = List.copyOf(tags);
    }

    boolean wantsAll() {
        return projects.isEmpty() && namePrefix.isEmpty() && tags.isEmpty();
    }

    boolean wants(JsonNode feature) {
        return feature.path("name").asText().startsWith(namePrefix)
                && (projects.isEmpty()
                        || projects.contains(feature.path("project").asText()))
                && (tags.isEmpty() || feature.path("tags").valueStream().anyMatch(this::isWantedTag));
    }

    private boolean isWantedTag(JsonNode tag) {
        return tags.contains(tag.path("type").asText() + ":" + tag.path("value").asText());
    }
}
