/// One RocketMQ for development and tests: name server, broker and gRPC proxy in one small JVM on loopback.
///
/// [RocketMq] is its main class. It keeps a class path of its own and shares no JVM with the platform's processes.
@NullMarked
package dev.atoll.rocketmq;

import org.jspecify.annotations.NullMarked;
