/// Getting back: to what held before, and on from a restored backup.
///
/// [RollbackResource] decides again what was decided once, as new changes; [EpochResource] makes regions follow this
/// control plane and refuse an older one.
@NullMarked
package dev.atoll.controlplane.recovery;

import org.jspecify.annotations.NullMarked;
