package dev.atoll.servers.rocketmq;

import dev.atoll.servers.container.ContainedServer;
import dev.atoll.servers.container.Container;
import dev.atoll.servers.container.ContainerEngine;
import dev.atoll.servers.process.Launch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// RocketMQ in a container of its official image: name server, broker and proxy in one.
public final class RocketMqContainer {

    private static final String MOUNTED = "/data";

    private RocketMqContainer() {}

    /// The one of this configuration. Its messages are not those of the RocketMQ without a container.
    public static ContainedServer of(RocketMqConfig config, String image, ContainerEngine engine) {
        Path data = config.directory().resolve("container");
        RocketMqTopics topics = new RocketMqTopics(config);
        Launch launch = RocketMqServer.launch(config, List.of(), topics::reachable);
        Container container = new Container(
                "atoll-" + config.nameServerPort() + "-" + config.name(),
                image,
                data,
                MOUNTED,
                launch.ports(),
                Map.of(),
                List.of("sh", MOUNTED + "/" + RocketMqFiles.START));
        return new ContainedServer(
                container, engine, launch, () -> new RocketMqFiles(config, MOUNTED).write(data), topics::create);
    }
}
