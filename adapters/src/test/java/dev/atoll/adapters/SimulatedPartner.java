package dev.atoll.adapters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.partners.Partners;
import dev.atoll.partners.PartnersConfig;
import dev.atoll.servers.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The development stack's own SMSC, in this process, on ports that stay the same over a restart.
public final class SimulatedPartner {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final int ports = FreePorts.block(2);
    private final Path directory;
    private @Nullable Partners running;

    SimulatedPartner() {
        try {
            directory = Files.createTempDirectory("partners");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int smppPort() {
        return ports + 1;
    }

    void start() {
        var config = PartnersConfig.of(Map.of(
                "ATOLL_PARTNERS_HTTP_PORT",
                Integer.toString(ports),
                "ATOLL_PARTNERS_SMPP_PORTS",
                "ap-southeast-1=" + smppPort(),
                "ATOLL_PARTNERS_HEX_IDS",
                "true",
                "ATOLL_PARTNERS_RECEIPT_DELAY",
                "PT0.05S",
                "ATOLL_PARTNERS_RETRY_DELAY",
                "PT0.05S",
                "ATOLL_DATA_DIRECTORY",
                directory.toString()));
        try {
            running = Partners.start(config, InstantSource.system());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            running = null;
        }
    }

    /// What this phone shows, duplicates included.
    List<String> texts(PhoneNumber to) {
        var request = request("/texts?to=" + to.value().substring(1)).GET().build();
        return StreamSupport.stream(send(request).spliterator(), false)
                .map(text -> text.get("text").asText())
                .toList();
    }

    /// Puts faults in force, in the JSON that the simulator takes.
    void faults(String faults) {
        send(request("/faults").PUT(BodyPublishers.ofString(faults)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports + path));
    }

    private JsonNode send(HttpRequest request) {
        try {
            return json.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
