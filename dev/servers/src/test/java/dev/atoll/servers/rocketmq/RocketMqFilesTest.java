package dev.atoll.servers.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RocketMqFilesTest {

    private static final Path NOWHERE = Path.of("/nowhere");

    private final Map<String, String> files = new RocketMqFiles(
                    new RocketMqConfig("rocketmq", NOWHERE, NOWHERE, 17_030, 17_034, 17_038, List.of()), "/data")
            .all();

    @Test
    void sendsClientsToThePortThatIsPublishedOnLoopback() {
        assertThat(files.get("broker.properties"))
                .contains("brokerIP1=127.0.0.1\n", "listenPort=17034\n", "namesrvAddr=127.0.0.1:17030\n");
    }

    @Test
    void putsEveryMessageOnDiskWhereTheDataAreKept() {
        assertThat(files.get("broker.properties"))
                .contains("flushDiskType=SYNC_FLUSH\n", "storePathRootDir=/data/store\n");
    }

    @Test
    void startsTheNameServerBesideBrokerAndProxy() {
        assertThat(files.get("start.sh"))
                .contains(
                        "NamesrvStartup", "-c /data/namesrv.properties &", "exec java", "-pm local -n 127.0.0.1:17030");
        assertThat(files.get("namesrv.properties")).isEqualTo("listenPort=17030\n");
        assertThat(files.get("proxy.json")).contains("\"grpcServerPort\": 17038");
    }
}
