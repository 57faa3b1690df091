package dev.atoll.servers;

import dev.atoll.servers.postgres.PostgresConfig;
import dev.atoll.servers.redis.RedisConfig;
import dev.atoll.servers.rocketmq.RocketMqConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one region, or the center, stands on.
///
/// @param redis empty in the center
public record ServerSetConfig(PostgresConfig postgres, Optional<RedisConfig> redis, RocketMqConfig rocketMq) {

    private static final List<String> REGION_DATABASES = List.of("dataplane", "adapters", "anonymizer");
    private static final List<String> REGION_TOPICS = List.of("atoll-events", "atoll-commands", "atoll-outcomes");
    private static final List<String> CENTER_DATABASES = List.of("controlplane", "sink");
    private static final List<String> CENTER_TOPICS = List.of("atoll-facts");

    /// Where servers keep what they need on disk.
    ///
    /// @param data below it every server has a directory of its name; kept between runs
    /// @param cache unpacked binaries, shared by all
    /// @param rocketMq the build directory of the module `dev/rocketmq`
    public record Places(Path data, Path cache, Path rocketMq) {

        public Places {
            data = data.toAbsolutePath();
            cache = cache.toAbsolutePath();
            rocketMq = rocketMq.toAbsolutePath();
        }
    }

    /// The servers of one region; their names begin with its id.
    public static ServerSetConfig region(String region, Places places, ServerPorts ports) {
        String redis = region + "-redis";
        return new ServerSetConfig(
                postgres(region, places, ports, REGION_DATABASES),
                Optional.of(new RedisConfig(redis, places.data().resolve(redis), places.cache(), ports.redis())),
                rocketMq(region, places, ports, REGION_TOPICS));
    }

    /// The servers of the center.
    public static ServerSetConfig center(Places places, ServerPorts ports) {
        return new ServerSetConfig(
                postgres("center", places, ports, CENTER_DATABASES),
                Optional.empty(),
                rocketMq("center", places, ports, CENTER_TOPICS));
    }

    /// A region's servers with the center's topics as well: one set that any process can be tested against.
    static ServerSetConfig everything(String name, Places places, ServerPorts ports) {
        ServerSetConfig region = region(name, places, ports);
        List<String> topics =
                Stream.concat(REGION_TOPICS.stream(), CENTER_TOPICS.stream()).toList();
        return new ServerSetConfig(region.postgres(), region.redis(), rocketMq(name, places, ports, topics));
    }

    private static PostgresConfig postgres(String set, Places places, ServerPorts ports, List<String> databases) {
        String name = set + "-postgres";
        return new PostgresConfig(name, places.data().resolve(name), places.cache(), ports.postgres(), databases);
    }

    private static RocketMqConfig rocketMq(String set, Places places, ServerPorts ports, List<String> topics) {
        String name = set + "-rocketmq";
        return new RocketMqConfig(
                name,
                places.data().resolve(name),
                places.rocketMq(),
                ports.nameServer(),
                ports.broker(),
                ports.proxy(),
                topics);
    }
}
