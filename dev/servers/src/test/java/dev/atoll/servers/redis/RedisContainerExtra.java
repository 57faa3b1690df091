package dev.atoll.servers.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.container.ContainedServer;
import dev.atoll.servers.container.ContainerEngine;
import dev.atoll.servers.container.Images;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs a container engine: runs in the profile `containers` only.
class RedisContainerExtra {

    @TempDir
    Path directory;

    private final int port = FreePorts.one();

    @AfterEach
    void end() {
        redis().find().ifPresent(Server::kill);
    }

    @Test
    void keepsItsDataWhenItIsStoppedAndWhenItIsKilled() throws IOException {
        Server first = redis().start();
        assertThat(RedisServerIT.ask(config(), "SET ada 1")).isEqualTo("+OK");
        first.stop();
        assertThat(redis().find()).isEmpty();

        Server second = redis().start();
        assertThat(RedisServerIT.ask(config(), "INCR ada")).isEqualTo(":2");
        second.kill();
        assertThat(second.isReady()).isFalse();

        Server third = redis().start();
        assertThat(third.isReady()).isTrue();
        assertThat(RedisServerIT.ask(config(), "INCR ada")).isEqualTo(":3");
    }

    private RedisConfig config() {
        return new RedisConfig("redis", directory, TestServers.cache(), port);
    }

    private ContainedServer redis() {
        return RedisContainer.of(
                config(), Images.from(System.getenv()).redis(), new ContainerEngine(TestServers.containersProgram()));
    }
}
