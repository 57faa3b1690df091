/// Messages on their way out: written in the transaction of the state that they tell of, relayed to the bus afterwards.
/// Start at [Outbox].
@NullMarked
package dev.atoll.runtime.outbox;

import org.jspecify.annotations.NullMarked;
