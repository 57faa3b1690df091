/// A real RocketMQ 5 in a JVM of its own.
///
/// [RocketMqServer] starts one on a [RocketMqConfig]; the program itself is the module `dev/rocketmq`.
@NullMarked
package dev.atoll.servers.rocketmq;

import org.jspecify.annotations.NullMarked;
