/// The region's Redis, as far as rooms share it: one connection that is made when first asked for and heals by
/// itself ([RedisConnection]), and scripts that Redis runs as one step ([RedisScript]).
@NullMarked
package dev.atoll.dataplane.redis;

import org.jspecify.annotations.NullMarked;
