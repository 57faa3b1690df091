package dev.atoll.rocketmq;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where this server keeps its messages, and where it listens. Always on loopback.
///
/// @param brokerPort the broker also takes the port two below it
/// @param topics exist before the server says that it is ready
record Settings(Path data, int nameServerPort, int brokerPort, int proxyPort, List<String> topics) {

    static final String HOST = "127.0.0.1";

    /// Reads `--data=… --name-server-port=… --broker-port=… --proxy-port=… --topics=a,b`.
    static Settings parse(String... arguments) {
        Map<String, String> given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
        Function<String, String> required = name -> {
            String value = given.getOrDefault(name, "");
            if (value.isEmpty()) {
                throw new IllegalArgumentException(name + "=… is missing");
            }
            return value;
        };
        return new Settings(
                Path.of(required.apply("--data")).toAbsolutePath(),
                Integer.parseInt(required.apply("--name-server-port")),
                Integer.parseInt(required.apply("--broker-port")),
                Integer.parseInt(required.apply("--proxy-port")),
                Arrays.stream(given.getOrDefault("--topics", "").split(","))
                        .filter(topic -> !topic.isBlank())
                        .toList());
    }

    String nameServer() {
        return HOST + ":" + nameServerPort;
    }
}
