package dev.atoll.servers.identity;

import dev.atoll.servers.process.JavaModule;
import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the OpenID provider as a process of its own. It forgets everything when it ends.
public final class IdentityServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ANSWER_WITHIN_MILLIS = 2_000;

    private static final List<String> JVM = List.of(
            "-Xms16m",
            "-Xmx96m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    private IdentityServer() {}

    /// Starts it, or takes over the one that runs on this directory, and waits until it can be discovered.
    public static Server start(IdentityConfig config) {
        return find(config).orElseGet(() -> launch(config, serve(config)).start(PATIENCE));
    }

    /// The one that runs on this directory, if any.
    public static Optional<Server> find(IdentityConfig config) {
        return launch(config, List.of()).find();
    }

    private static Launch launch(IdentityConfig config, List<String> command) {
        return new Launch(
                config.name(),
                config.directory(),
                Program.in(config.directory(), command),
                List.of(config.port()),
                config.issuer(),
                () -> answers(config.issuer()),
                "TERM");
    }

    private static List<String> serve(IdentityConfig config) {
        Stream<String> provider = Stream.of(
                "--data=" + config.directory(),
                "--port=" + config.port(),
                "--audience=" + IdentityConfig.AUDIENCE,
                "--redirects=" + String.join(",", config.allRedirects()));
        Stream<String> clients =
                config.clients().stream().map(client -> "--client=" + client.id() + ":" + client.lifetime());
        Stream<String> people = config.people().stream()
                .map(person -> "--person=%s:%s:%s"
                        .formatted(person.name(), person.password(), String.join(",", person.groups())));
        List<String> arguments =
                Stream.of(provider, clients, people).flatMap(part -> part).toList();
        return new JavaModule("identity", config.program(), "dev.atoll.identity.Identity")
                .command(config.directory(), JVM, arguments);
    }

    private static boolean answers(String issuer) {
        try {
            URI discovery = URI.create(issuer + "/.well-known/openid-configuration");
            HttpURLConnection connection = (HttpURLConnection) discovery.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_WITHIN_MILLIS);
            connection.setReadTimeout(ANSWER_WITHIN_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // not yet, or no longer
        }
    }
}
