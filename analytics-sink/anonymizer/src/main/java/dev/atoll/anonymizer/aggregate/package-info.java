/// Waiting until enough people have done the same. [Contributions] keeps what came in, [SmallCells] judges each
/// cell, and [AggregateJob] goes through them: a cell is counted, waits on, or is suppressed. Start at
/// [SmallCells]; the reasons are in ADR 0007.
@NullMarked
package dev.atoll.anonymizer.aggregate;

import org.jspecify.annotations.NullMarked;
