/// Which instance of a region runs which revision, and how long a decision takes until it holds there.
///
/// [AckResource] hears and tells. [Acks] remembers what this replica heard, and [ShareAcks] puts it together with what
/// the others did. [LocalDecisions] says what regions decided for themselves.
@NullMarked
package dev.atoll.controlplane.ack;

import org.jspecify.annotations.NullMarked;
