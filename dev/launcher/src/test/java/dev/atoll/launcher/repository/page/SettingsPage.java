package dev.atoll.launcher.repository.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the settings as `docs/configuration.md`.
final class SettingsPage {

    private static final String TOP = """
            # Configuration

            Every process reads its settings at start: from the environment, from system properties, and from what its \
            `application.properties` says. All problems are reported at once, and the process does not start with any. \
            Written from the `@ConfigMapping` interfaces by `./atoll test -Datoll.update-docs=true`; do not edit.

            Besides these, `QUARKUS_HTTP_PORT` says where a process listens, and every \
            [setting of Quarkus](https://quarkus.io/guides/all-config) works.
            """;

    private SettingsPage() {}

    /// @param sections the settings by heading: the libraries' first, then each process's own
    static String of(Map<String, List<Setting>> sections) {
        return TOP
                + sections.entrySet().stream()
                        .filter(section -> !section.getValue().isEmpty())
                        .map(section -> "\n## " + section.getKey() + "\n" + rooms(section.getValue()))
                        .collect(joining());
    }

    private static String rooms(List<Setting> settings) {
        Map<String, List<Setting>> rooms = settings.stream()
                .collect(groupingBy(Setting::room, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return rooms.entrySet().stream()
                .map(room -> (room.getKey().isEmpty() ? "" : "\n### Room `" + room.getKey() + "`\n")
                        + table(room.getValue()))
                .collect(joining());
    }

    private static String table(List<Setting> settings) {
        return "\n| key | environment | type | default | what it is |\n|---|---|---|---|---|\n"
                + settings.stream()
                        .map(setting -> "| `%s` | `%s` | %s | %s | %s |\n"
                                .formatted(
                                        setting.key(),
                                        setting.variable(),
                                        setting.type().replace("<", "&lt;"),
                                        setting.value(),
                                        setting.meaning()))
                        .collect(joining());
    }
}
