package dev.atoll.runtime.messaging;

import io.smallrye.mutiny.Uni;

/// What a process does with the messages of one topic. Being a bean is enough to be subscribed.
///
/// Delivery is at least once, and in order for messages with the same ordering key. A handler that fails is asked again
/// with the same message until it succeeds, and what stands behind it waits: no message is skipped because a database
/// was away. Only a [PoisonMessage] goes to the dead letters.
public interface MessageHandler {

    /// The consumer group: each group gets every message once, shared out among its members. Never rename it, or
    /// everything is delivered anew.
    String group();

    /// The topic to listen to.
    Topic topic();

    /// Does the work. The message counts as delivered once this completes. It runs on an event loop: do not block.
    Uni<Void> handle(ReceivedMessage message);
}
