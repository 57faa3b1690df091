package dev.atoll.servers.rocketmq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What RocketMQ's own programs read at their start, for a small server that clients reach on 127.0.0.1.
///
/// @param home where they find these files and keep their messages
record RocketMqFiles(RocketMqConfig config, String home) {

    static final String START = "start.sh";

    /// Writes them anew: ports may have changed.
    void write(Path directory) {
        try {
            for (Map.Entry<String, String> file : all().entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> all() {
        return Map.of(
                START,
                start(),
                "namesrv.properties",
                nameServer(),
                "broker.properties",
                broker(),
                "proxy.json",
                proxy());
    }

    /// Without the image's scripts, which want gigabytes.
    private String start() {
        return """
            cd %1$s
            options="-Xss256k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.home=%1$s"
            classes="$ROCKETMQ_HOME/conf:$ROCKETMQ_HOME/lib/*"
            java -Xms16m -Xmx64m $options -cp "$classes" org.apache.rocketmq.namesrv.NamesrvStartup \\
              -c %1$s/namesrv.properties &
            exec java -Xms16m -Xmx128m -XX:MaxDirectMemorySize=64m $options -cp "$classes" \\
              org.apache.rocketmq.proxy.ProxyStartup -pm local -n %2$s -bc %1$s/broker.properties -pc %1$s/proxy.json
            """.formatted(home, config.nameServer());
    }

    private String nameServer() {
        return "listenPort=%d\n".formatted(config.nameServerPort());
    }

    private String broker() {
        return """
            brokerClusterName=DefaultCluster
            brokerName=broker
            brokerIP1=127.0.0.1
            brokerIP2=127.0.0.1
            listenPort=%2$d
            haListenPort=%3$d
            namesrvAddr=%4$s
            defaultTopicQueueNums=4
            brokerFastFailureEnable=false
            storePathRootDir=%1$s/store
            storePathCommitLog=%1$s/store/commitlog
            flushDiskType=SYNC_FLUSH
            diskMaxUsedSpaceRatio=98
            mappedFileSizeCommitLog=33554432
            mappedFileSizeConsumeQueue=600000
            maxHashSlotNum=20000
            maxIndexNum=80000
            timerWheelEnable=false
            enableCompaction=false
            """.formatted(home, config.brokerPort(), config.brokerPort() + 1, config.nameServer());
    }

    private String proxy() {
        return """
            {"rocketMQClusterName": "DefaultCluster", "proxyName": "proxy", "proxyMode": "LOCAL",
             "namesrvAddr": "%s", "grpcServerPort": %d}
            """.formatted(config.nameServer(), config.proxyPort());
    }
}
