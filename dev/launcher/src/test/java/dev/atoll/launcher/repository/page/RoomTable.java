package dev.atoll.launcher.repository.page;

import static java.util.stream.Collectors.joining;

import com.sun.source.util.TreePath;
import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.ModuleMap.MappedModule;
import dev.atoll.launcher.repository.Repository;
import dev.atoll.launcher.repository.SourceFile;
import java.util.Map;
import java.util.TreeMap;

/// Writes the map of rooms: what each is for, by its sign, and which others it uses.
final class RoomTable {

    private RoomTable() {}

    static String of(Repository repository, ModuleMap map) {
        return repository.modules().stream()
                .map(path -> "\n**%s**%s\n\n| room | what it is for | uses |\n|---|---|---|\n"
                                .formatted(path, uses(map.module(path)))
                        + rows(map.module(path), path, signs(repository, map.module(path), path)))
                .collect(joining());
    }

    private static String uses(MappedModule module) {
        return module.uses().isEmpty() ? "" : ", on " + String.join(" and ", module.uses());
    }

    private static Map<String, String> signs(Repository repository, MappedModule module, String path) {
        Map<String, String> signs = new TreeMap<>();
        SourceFile.of(repository, path).stream()
                .filter(SourceFile::isSign)
                .filter(sign -> sign.packageName().split("\\.", -1).length
                        <= module.packageName().split("\\.", -1).length + 1)
                .forEach(sign -> signs.put(module.room(sign.packageName()), firstSentence(sign)));
        return signs;
    }

    static String firstSentence(SourceFile sign) {
        var path = new TreePath(new TreePath(sign.unit()), sign.unit().getPackage());
        String comment = sign.comment(path).orElse("").split("\n", -1)[0];
        return comment.split("(?<=[.])\\s", -1)[0]
                .replaceAll("\\[(\\w+)]", "`$1`")
                .replace("|", "\\|");
    }

    private static String rows(MappedModule module, String path, Map<String, String> signs) {
        return new TreeMap<>(module.rooms())
                .entrySet().stream()
                        .filter(room -> !room.getKey().equals(ModuleMap.ROOT))
                        .map(room -> "| [%s](../%s/src/main/java/%s/%s) | %s | %s |\n"
                                .formatted(
                                        room.getKey(),
                                        path,
                                        module.packageName().replace('.', '/'),
                                        room.getKey(),
                                        signs.getOrDefault(room.getKey(), ""),
                                        String.join(", ", room.getValue())))
                        .collect(joining());
    }
}
