package dev.atoll.launcher.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.launcher.TestRepository;
import dev.atoll.servers.FreePorts;
import dev.atoll.servers.postgres.PostgresConfig;
import dev.atoll.servers.postgres.PostgresServer;
import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Unleash's own server, to measure ours beside it: from npm, with the Node that it wants, on a PostgreSQL of
/// its own. It is installed for this alone, and never part of what we ship.
record UnleashServer(Server server, Server postgres) implements AutoCloseable {

    static final String VERSION = "8.2.0";
    private static final String PASSWORD = "a-password-of-the-benchmark";
    static final String CLIENT = "*:production.a-client-of-the-benchmark";

    private static final String NODE =
            "node-linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PLENTY = "100000000"; // of requests a minute, of which it refuses what is over

    /// Installs and starts it; empty where there is no npm to install it with.
    ///
    /// @param directory for what it keeps
    static Optional<UnleashServer> start(Path directory) {
        var cache = TestRepository.root().resolve(".atoll/cache");
        return installed(cache.resolve("unleash-server-" + VERSION)).map(installed -> {
            var database = new PostgresConfig(
                    "unleash-postgres",
                    directory.resolve("unleash-postgres"),
                    cache,
                    FreePorts.one(),
                    List.of("unleash"));
            var postgres = PostgresServer.start(database);
            return new UnleashServer(launch(installed, directory, database).start(PATIENCE), postgres);
        });
    }

    /// Adds a segment.
    ///
    /// @return its id
    int addSegment(String name, JsonNode constraints) {
        var segment = JsonNodeFactory.instance.objectNode().put("name", name);
        segment.set("constraints", constraints);
        return signedIn()
                .post("/api/admin/segments", segment.toString())
                .path("id")
                .asInt();
    }

    /// Takes what it could have exported: its segments by name only, since it knows them.
    void take(JsonNode export) {
        var data = export.deepCopy();
        data.path("segments").forEach(segment -> ((ObjectNode) segment).remove("constraints"));
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("project", "default")
                .put("environment", RealisticFlags.ENVIRONMENT);
        body.set("data", data);
        signedIn().post("/api/admin/features-batch/import", body.toString());
    }

    /// As the person whom it knows from the beginning: it takes no files from programs.
    private Http signedIn() {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        var http = new Http(client, server.url(), "");
        http.post("/auth/simple/login", "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
        return http;
    }

    private static Launch launch(Path installed, Path directory, PostgresConfig database) {
        var port = FreePorts.one();
        var environment = new HashMap<>(Map.of(
                "NODE_ENV", "production",
                "HTTP_HOST", "127.0.0.1",
                "HTTP_PORT", Integer.toString(port),
                "DATABASE_URL",
                        "postgres://%s:%s@127.0.0.1:%d/unleash"
                                .formatted(PostgresConfig.USERNAME, PostgresConfig.PASSWORD, database.port()),
                "DATABASE_SSL", "false",
                "LOG_LEVEL", "warn",
                "UNLEASH_DEFAULT_ADMIN_USERNAME", "admin",
                "UNLEASH_DEFAULT_ADMIN_PASSWORD", PASSWORD,
                "INIT_BACKEND_API_TOKENS", CLIENT));
        environment.putAll(Map.of(
                "CHECK_VERSION",
                "false", // it would ask its makers
                "SEND_TELEMETRY",
                "false",
                "SDK_API_RATE_LIMIT_PER_MINUTE",
                PLENTY,
                "TOKEN_AUTHENTICATION_RATE_LIMIT_PER_MINUTE",
                PLENTY));
        var command = List.of(
                installed.resolve("node_modules/" + NODE + "/bin/node").toString(),
                installed.resolve("node_modules/unleash-server/dist/server.js").toString());
        return new Launch(
                "unleash-server",
                directory.resolve("unleash-server"),
                new Program(command, environment, directory.resolve("logs/unleash-server.log")),
                List.of(port),
                "http://127.0.0.1:" + port,
                () -> isReady(port),
                "TERM");
    }

    private static Optional<Path> installed(Path directory) {
        var done = directory.resolve("installed");
        try {
            if (!Files.exists(done)) {
                Files.createDirectories(directory);
                var npm = new ProcessBuilder(
                                "npm",
                                "install",
                                "--prefix=" + directory,
                                "--ignore-scripts", // they report the installation to their makers
                                "--no-audit",
                                "--no-fund",
                                "unleash-server@" + VERSION,
                                NODE + "@22")
                        .redirectErrorStream(true)
                        .start();
                var said = new String(npm.getInputStream().readAllBytes(), UTF_8);
                if (npm.waitFor() != 0) {
                    System.out.println("npm could not install Unleash's server: " + said);
                    return Optional.empty();
                }
                Files.createFile(done);
            }
            return Optional.of(directory);
        } catch (IOException missing) {
            System.out.println("There is no npm to install Unleash's server with: " + missing.getMessage());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    private static boolean isReady(int port) {
        try {
            return new Poll(port, "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(UTF_8), 200)
                            .once()
                            .status()
                    == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop();
        postgres.stop();
    }
}
