package dev.atoll.containers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The container to hold.
///
/// @param name of the container; nothing else on the engine may have it
/// @param user whom it runs as, `1000:1000`
/// @param mount a directory of this machine and where the container sees it, `/here:/there`
/// @param ports published on 127.0.0.1 by the number that they have in the container
/// @param command replaces the image's entrypoint and arguments
record Settings(
        String name,
        String image,
        String user,
        String mount,
        List<Integer> ports,
        Map<String, String> environment,
        List<String> command) {

    /// Reads `--name=… --image=… --user=… --mount=… --port=… --env=KEY=value … -- command…`.
    static Settings parse(List<String> arguments) {
        int end = arguments.indexOf("--");
        if (end < 0 || end == arguments.size() - 1) {
            throw new IllegalArgumentException("-- <command>... is missing");
        }
        Map<String, String> one = new LinkedHashMap<>();
        List<Integer> ports = new ArrayList<>();
        Map<String, String> environment = new LinkedHashMap<>();
        for (String argument : arguments.subList(0, end)) {
            String[] pair = argument.split("=", 2);
            switch (pair[0]) {
                case "--port" -> ports.add(Integer.valueOf(pair[1]));
                case "--env" -> {
                    String[] variable = pair[1].split("=", 2);
                    environment.put(variable[0], variable[1]);
                }
                case "--name", "--image", "--user", "--mount" -> one.put(pair[0], pair[1]);
                default -> throw new IllegalArgumentException("Unknown: " + argument);
            }
        }
        return new Settings(
                required(one, "--name"),
                required(one, "--image"),
                required(one, "--user"),
                required(one, "--mount"),
                List.copyOf(ports),
                Map.copyOf(environment),
                List.copyOf(arguments.subList(end + 1, arguments.size())));
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + "=... is missing");
        }
        return value;
    }
}
