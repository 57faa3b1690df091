package dev.atoll.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.ServerSetConfig.Places;
import dev.atoll.servers.process.Server;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSetIT {

    @TempDir
    Path directory;

    private ServerSetConfig config;

    @BeforeEach
    void configure() {
        config = ServerSetConfig.region(
                "ap-southeast-1",
                new Places(directory, TestServers.cache(), TestServers.rocketMqProgram()),
                ServerPorts.above(FreePorts.block(40)));
    }

    @AfterEach
    void end() {
        ServerSet.running(config).forEach(Server::kill);
    }

    @Test
    void runsAndIsFoundAgainUntilItIsStopped() {
        try (ServerSet set = ServerSet.start(config)) {
            assertThat(set.all())
                    .extracting(Server::name)
                    .containsExactly("ap-southeast-1-postgres", "ap-southeast-1-redis", "ap-southeast-1-rocketmq");
            assertThat(set.all()).allMatch(Server::isReady);
            assertThat(ServerSet.running(config))
                    .extracting(Server::pid)
                    .containsExactlyElementsOf(
                            set.all().stream().map(Server::pid).toList());

            set.redis().orElseThrow().kill();

            assertThat(ServerSet.running(config)).extracting(Server::name).doesNotContain("ap-southeast-1-redis");
            assertThat(set.postgres().isReady()).isTrue();
        }

        assertThat(ServerSet.running(config)).isEmpty();
    }
}
