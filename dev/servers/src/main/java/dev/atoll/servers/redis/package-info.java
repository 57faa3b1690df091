/// A real Redis from a binary in a Maven artifact. [RedisServer] starts one on a [RedisConfig].
@NullMarked
package dev.atoll.servers.redis;

import org.jspecify.annotations.NullMarked;
