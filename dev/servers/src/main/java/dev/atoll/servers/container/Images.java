package dev.atoll.servers.container;

import java.util.Map;

/// The images that servers run from.
public record Images(String postgres, String redis, String rocketMq) {

    /// The official ones, of the versions that run without containers too.
    public static final Images PINNED = new Images("postgres:18.6", "redis:7.0.15", "apache/rocketmq:5.5.0");

    /// Those that `ATOLL_CONTAINERS_POSTGRES_IMAGE`, `…_REDIS_IMAGE` and `…_ROCKETMQ_IMAGE` name, for example from
    /// another registry; the pinned ones otherwise.
    public static Images from(Map<String, String> environment) {
        return new Images(
                environment.getOrDefault("ATOLL_CONTAINERS_POSTGRES_IMAGE", PINNED.postgres()),
                environment.getOrDefault("ATOLL_CONTAINERS_REDIS_IMAGE", PINNED.redis()),
                environment.getOrDefault("ATOLL_CONTAINERS_ROCKETMQ_IMAGE", PINNED.rocketMq()));
    }
}
