/// The facts that the sink has taken, each once. Start at [Facts].
@NullMarked
package dev.atoll.sink.fact;

import org.jspecify.annotations.NullMarked;
