package dev.atoll.dataplane.redis;

/// Redis gave no answer in time, or cannot be reached.
public final class RedisAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    RedisAway(Throwable cause) {
        super("Redis is away", cause);
    }
}
