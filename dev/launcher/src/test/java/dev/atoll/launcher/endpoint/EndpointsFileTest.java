package dev.atoll.launcher.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.Topologies;
import dev.atoll.launcher.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shape of `endpoints.json` is a contract: fields may be added, never renamed or dropped.
class EndpointsFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path kept;

    @Test
    void hasTheAgreedShape() throws IOException {
        Topology topology = Topologies.of(kept, 17_000, "ap-southeast-1");
        EndpointsFile file = file(topology);

        file.write(Map.of(topology.part("control-plane"), 4711L));

        JsonNode written = JSON.readTree(file.path().toFile());
        JsonNode golden = JSON.readTree(TestRepository.root()
                .resolve("dev/launcher/src/test/resources/endpoints.golden.json")
                .toFile());
        assertThat(withoutSecrets(written)).isEqualTo(golden);
        assertThat(file.read().processes()).containsEntry("control-plane", new EndpointsView.Running(4711, 17_000));
    }

    @Test
    void isReadableByItsOwnerOnlyAndReplacedAsAWhole() throws IOException {
        Topology topology = Topologies.of(kept, 17_000, "ap-southeast-1");
        EndpointsFile file = file(topology);
        file.write(Map.of(topology.part("control-plane"), 1L));

        Map<Part, Long> none = new LinkedHashMap<>();
        file.write(none);

        assertThat(file.read().processes()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(kept)) {
            assertThat(files.filter(path -> path.toString().endsWith(".half"))).isEmpty();
        }
    }

    @Test
    void isGoneWhenTheStackIs() {
        EndpointsFile file = file(Topologies.of(kept, 17_000, "ap-southeast-1"));
        file.write(Map.of());

        file.remove();
        file.remove();

        assertThat(file.path()).doesNotExist();
    }

    private EndpointsFile file(Topology topology) {
        StackEndpoints endpoints = new StackEndpoints(topology, Topologies.secrets(kept));
        return new EndpointsFile(kept.resolve("endpoints.json"), endpoints::view);
    }

    private static JsonNode withoutSecrets(JsonNode written) throws IOException {
        return JSON.readTree(written.toString().replaceAll("oken\":\"[A-Za-z0-9_-]{32}\"", "oken\":\"…\""));
    }
}
