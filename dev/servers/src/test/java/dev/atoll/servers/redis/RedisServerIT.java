package dev.atoll.servers.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.process.PortTaken;
import dev.atoll.servers.process.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerIT {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataWhenItIsStoppedAndWhenItIsKilled() throws IOException {
        RedisConfig config = new RedisConfig("redis", directory, TestServers.cache(), FreePorts.one());

        Server first = RedisServer.start(config);
        assertThat(ask(config, "SET ada 1")).isEqualTo("+OK");
        first.stop();

        Server second = RedisServer.start(config);
        assertThat(ask(config, "INCR ada")).isEqualTo(":2");
        second.kill();
        assertThat(second.isReady()).isFalse();

        try (Server third = RedisServer.start(config)) {
            assertThat(third.isReady()).isTrue();
            assertThat(ask(config, "INCR ada")).isEqualTo(":3");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        RedisConfig config = new RedisConfig("redis", directory, TestServers.cache(), FreePorts.one());

        try (ServerSocket _ = new ServerSocket(config.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> RedisServer.start(config)).isInstanceOf(PortTaken.class);
        }
    }

    static String ask(RedisConfig config, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), config.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
