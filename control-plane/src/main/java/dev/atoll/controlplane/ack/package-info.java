/// Which instance of a region runs which revision, and how long a decision takes until it holds there.
///
/// [AckResource] hears and tells; [Acks] remembers, and [PushTimes] counts.
@NullMarked
package dev.atoll.controlplane.ack;

import org.jspecify.annotations.NullMarked;
