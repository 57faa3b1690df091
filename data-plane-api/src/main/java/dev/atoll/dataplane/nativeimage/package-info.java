/// What a native image of the data plane must be told about Lettuce. Nothing here runs in a process: it runs while the
/// image is built. Start at [RedisWithoutEpoll].
@NullMarked
package dev.atoll.dataplane.nativeimage;

import org.jspecify.annotations.NullMarked;
