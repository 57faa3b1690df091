/// Messages on the bus: how they are written ([MessageCodec], identifiers as plain strings), where they belong
/// ([Topic]), and how they reach whoever handles them. Start at [MessageHandler].
@NullMarked
package dev.atoll.runtime.messaging;

import org.jspecify.annotations.NullMarked;
