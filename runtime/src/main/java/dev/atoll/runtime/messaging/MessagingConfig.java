package dev.atoll.runtime.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// The settings under `atoll.messaging`. A process without a bus neither sends nor receives; its outbox keeps all.
@ConfigMapping(prefix = "atoll.messaging")
public interface MessagingConfig {

    /// The name server of the bus to receive from, `host:port`.
    Optional<String> consumeFrom();

    /// The name server of the bus to send to, `host:port`. The anonymizer sends to another than it receives from.
    Optional<String> sendTo();

    /// Tells the replicas of a process apart on one host. The broker lets a process that comes back under the same name
    /// take up its queues at once; one of another name waits a minute for the locks of the dead to run out.
    @WithDefault("${quarkus.application.name}-${hostname:local}")
    String instance();

    /// How long to wait for the broker's answer to a batch.
    @WithDefault("PT5S")
    Duration sendTimeout();

    /// How long a handler may take for one message before it counts as failed.
    @WithDefault("PT30S")
    Duration handlingTimeout();

    /// How long to wait before a message that failed is tried again.
    @WithDefault("PT1S")
    Duration retryPause();
}
