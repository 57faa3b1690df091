package dev.atoll.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where this provider listens, always on loopback, and whom it knows.
///
/// @param data a directory for what its web server puts down
/// @param audience what access tokens name in `aud`
/// @param redirects where browsers are sent after the sign-in; on loopback with any port (RFC 8252, section 7.3)
/// @param clients how long the access tokens of each public client live
record Settings(
        Path data,
        int port,
        String audience,
        List<String> redirects,
        Map<String, Duration> clients,
        List<Person> people) {

    static final String HOST = "127.0.0.1";

    /// Somebody who can sign in. The password is no secret: it is on the command line of a test.
    record Person(String name, String password, List<String> groups) {

        static Person parse(String text) {
            String[] parts = parts(text, 3);
            return new Person(parts[0], parts[1], commaSeparated(parts[2]));
        }
    }

    /// Reads `--data=… --port=… --audience=… --redirects=uri,uri` and any number of `--client=id:PT5M` and
    /// `--person=name:password:group,group`.
    static Settings parse(String... arguments) {
        Map<String, Duration> clients = new LinkedHashMap<>();
        all("--client=", arguments)
                .map(text -> parts(text, 2))
                .forEach(parts -> clients.put(parts[0], Duration.parse(parts[1])));
        Function<String, String> required = name ->
                all(name, arguments).findFirst().orElseThrow(() -> new IllegalArgumentException(name + "… is missing"));
        return new Settings(
                Path.of(required.apply("--data=")).toAbsolutePath(),
                Integer.parseInt(required.apply("--port=")),
                required.apply("--audience="),
                commaSeparated(required.apply("--redirects=")),
                clients,
                all("--person=", arguments).map(Person::parse).toList());
    }

    String issuer() {
        return "http://" + HOST + ":" + port;
    }

    private static Stream<String> all(String prefix, String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()));
    }

    private static String[] parts(String text, int number) {
        String[] parts = text.split(":", number);
        if (parts.length != number) {
            throw new IllegalArgumentException(text + " has fewer than " + number + " parts");
        }
        return parts;
    }

    private static List<String> commaSeparated(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isBlank()).toList();
    }
}
