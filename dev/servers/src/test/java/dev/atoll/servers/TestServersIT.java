package dev.atoll.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestServersIT {

    private final TestServers servers = TestServers.shared();

    @Test
    void givesEachTestADatabaseOfItsOwnOnOneServer() {
        Map<String, String> one = servers.postgres("orders");
        Map<String, String> other = servers.postgres("orders");

        assertThat(one.get("atoll.postgres.url")).isNotEqualTo(other.get("atoll.postgres.url"));
        assertThat(one).containsEntry("atoll.postgres.username", "atoll").containsKey("atoll.postgres.password");
        assertThat(servers.redis()).isNotEqualTo(servers.redis());
    }

    @Test
    void startsAServerAgainThatATestKilled() {
        long killed = servers.redisServer().pid();
        servers.redisServer().kill();

        assertThat(servers.redisServer().pid()).isNotEqualTo(killed);
        assertThat(servers.redisServer().isReady()).isTrue();
    }
}
