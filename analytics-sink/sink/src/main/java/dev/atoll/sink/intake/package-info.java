/// Facts as they come from the regions. [FactGuard] takes only what a known region has signed and what keeps to the
/// contract; the rest goes to the [Quarantine], without its body. Start at [FactsConsumer].
@NullMarked
package dev.atoll.sink.intake;

import org.jspecify.annotations.NullMarked;
