package dev.atoll.servers.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.container.ContainedServer;
import dev.atoll.servers.container.ContainerEngine;
import dev.atoll.servers.container.Images;
import dev.atoll.servers.process.Server;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs a container engine: runs in the profile `containers` only.
class RocketMqContainerExtra {

    @TempDir
    Path directory;

    private final int port = FreePorts.block(10);

    @AfterEach
    void end() {
        rocketMq().find().ifPresent(Server::kill);
    }

    @Test
    void losesNoMessageWhenItIsStoppedOrKilled() throws Exception {
        Server first = rocketMq().start();
        RocketMqServerIT.send(config(), 0, 50);
        first.kill();
        assertThat(first.isReady()).isFalse();

        Server second = rocketMq().start();
        RocketMqServerIT.send(config(), 50, 100);
        second.stop();

        rocketMq().start();
        assertThat(RocketMqServerIT.receive(config(), 100))
                .containsExactlyInAnyOrderElementsOf(RocketMqServerIT.bodies(0, 100));
    }

    private RocketMqConfig config() {
        return new RocketMqConfig(
                "rocketmq",
                directory,
                TestServers.rocketMqProgram(),
                port,
                port + 4,
                port + 8,
                List.of(RocketMqServerIT.TOPIC));
    }

    private ContainedServer rocketMq() {
        return RocketMqContainer.of(
                config(),
                Images.from(System.getenv()).rocketMq(),
                new ContainerEngine(TestServers.containersProgram()));
    }
}
