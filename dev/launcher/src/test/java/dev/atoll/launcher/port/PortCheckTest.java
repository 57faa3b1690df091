package dev.atoll.launcher.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.atoll.servers.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void saysWhoHasAPortThatSomebodyWants() throws IOException {
        assumeThat(Files.exists(Path.of("/proc/net/tcp"))).isTrue();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<TakenPort> taken = PortCheck.taken(Map.of("sink", List.of(socket.getLocalPort())));

            assertThat(taken).hasSize(1);
            assertThat(taken.getFirst().toString())
                    .startsWith("port " + socket.getLocalPort() + " of sink is taken by process "
                            + ProcessHandle.current().pid() + " (");
        }
    }

    @Test
    void saysNothingOfFreePorts() {
        assertThat(PortCheck.taken(Map.of("sink", List.of(FreePorts.one())))).isEmpty();
    }
}
