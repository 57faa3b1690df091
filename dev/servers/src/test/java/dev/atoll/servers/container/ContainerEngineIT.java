package dev.atoll.servers.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.servers.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real program, told of an engine that is not there.
class ContainerEngineIT {

    @TempDir
    Path directory;

    @Test
    void refusesWhenNoEngineAnswersWhereItWasToldToLook() {
        ContainerEngine engine = new ContainerEngine(TestServers.containersProgram());
        String nowhere = "unix://" + directory.resolve("docker.sock");

        assertThatThrownBy(() ->
                        engine.prepare(directory, List.of("redis:7.0.15"), Map.of("DOCKER_HOST", nowhere), _ -> {}))
                .isInstanceOf(NoContainerEngine.class)
                .hasMessageContaining("DOCKER_HOST=" + nowhere)
                .hasMessageContaining("leave out --containers");
    }
}
