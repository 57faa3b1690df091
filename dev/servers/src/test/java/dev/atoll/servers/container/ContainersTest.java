package dev.atoll.servers.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.postgres.PostgresConfig;
import dev.atoll.servers.postgres.PostgresContainer;
import dev.atoll.servers.redis.RedisConfig;
import dev.atoll.servers.redis.RedisContainer;
import dev.atoll.servers.rocketmq.RocketMqConfig;
import dev.atoll.servers.rocketmq.RocketMqContainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What would be run, on any machine. That it works is for the `*ContainerExtra` tests, which need an engine.
class ContainersTest {

    private static final Path DIRECTORY = Path.of("/atoll/data/center");
    private static final ContainerEngine ENGINE = new ContainerEngine(Path.of("/nowhere"));

    @Test
    void runsRedisOnItsPortWithItsDataMounted() {
        ContainedServer redis = RedisContainer.of(
                new RedisConfig("center-redis", DIRECTORY, DIRECTORY, 17_021), "redis:7.0.15", ENGINE);

        assertThat(redis.container().arguments("1000:1000"))
                .containsExactly(
                        "hold",
                        "--name=atoll-17021-center-redis",
                        "--image=redis:7.0.15",
                        "--user=1000:1000",
                        "--mount=/atoll/data/center/container:/data",
                        "--port=17021",
                        "--",
                        "docker-entrypoint.sh",
                        "redis-server",
                        "--port 17021",
                        "--bind 0.0.0.0",
                        "--protected-mode no",
                        "--dir /data",
                        "--databases 256",
                        "--appendonly yes",
                        "--appendfsync everysec",
                        "--save ''");
        assertThat(redis.ports()).containsExactly(17_021);
        assertThat(redis.log()).isEqualTo(DIRECTORY.resolve("server.log"));
    }

    @Test
    void runsPostgresWithTheUserThatClientsKnow() {
        ContainedServer postgres = PostgresContainer.of(
                new PostgresConfig("center-postgres", DIRECTORY, DIRECTORY, 17_020, List.of("sink")),
                "postgres:18.6",
                ENGINE);

        assertThat(postgres.container().arguments("0:0"))
                .startsWith("hold", "--name=atoll-17020-center-postgres", "--image=postgres:18.6", "--user=0:0")
                .contains(
                        "--mount=/atoll/data/center/container:/var/lib/postgresql",
                        "--env=POSTGRES_USER=atoll",
                        "--env=POSTGRES_PASSWORD=atoll",
                        "listen_addresses=*",
                        "shared_buffers=32MB")
                .containsSubsequence("--", "docker-entrypoint.sh", "postgres", "-p", "17020")
                .doesNotContain("unix_socket_directories="); // the image makes its first user over a socket
    }

    @Test
    void runsRocketMqOnAllOfItsPorts() {
        ContainedServer rocketMq = RocketMqContainer.of(
                new RocketMqConfig(
                        "center-rocketmq", DIRECTORY, DIRECTORY, 17_030, 17_034, 17_038, List.of("atoll-facts")),
                "apache/rocketmq:5.5.0",
                ENGINE);

        assertThat(rocketMq.container().arguments("0:0"))
                .contains("--port=17030", "--port=17034", "--port=17032", "--port=17038")
                .endsWith("--", "sh", "/data/start.sh");
    }

    @Test
    void pinsTheOfficialImages() {
        assertThat(Images.from(Map.of()))
                .isEqualTo(new Images("postgres:18.6", "redis:7.0.15", "apache/rocketmq:5.5.0"));
    }

    @Test
    void takesOtherImagesFromTheEnvironment() {
        Images images = Images.from(Map.of("ATOLL_CONTAINERS_POSTGRES_IMAGE", "registry.example/postgres:18"));

        assertThat(images)
                .isEqualTo(new Images("registry.example/postgres:18", "redis:7.0.15", "apache/rocketmq:5.5.0"));
    }
}
