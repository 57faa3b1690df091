package dev.atoll.servers.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What runs in a container.
///
/// @param name of the container: one per engine
/// @param data the directory that the server keeps its data in; the container runs as its owner
/// @param mounted where the container sees that directory
/// @param ports reached on 127.0.0.1 by the numbers that they have inside
/// @param command replaces the image's entrypoint and its arguments
public record Container(
        String name,
        String image,
        Path data,
        String mounted,
        List<Integer> ports,
        Map<String, String> environment,
        List<String> command) {

    public Container {
        ports = List.copyOf(ports);
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    /// As the program `dev/containers` is told.
    ///
    /// @param user whom it runs as, `1000:1000`
    List<String> arguments(String user) {
        Stream<String> options = Stream.of(
                "hold", "--name=" + name, "--image=" + image, "--user=" + user, "--mount=" + data + ":" + mounted);
        return Stream.of(
                        options,
                        ports.stream().map(port -> "--port=" + port),
                        new TreeMap<>(environment).entrySet().stream().map(variable -> "--env=" + variable),
                        Stream.of("--"),
                        command.stream())
                .flatMap(part -> part)
                .toList();
    }
}
