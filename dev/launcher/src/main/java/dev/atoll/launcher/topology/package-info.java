/// The stack as data: which processes there are, on which ports, with which settings, and what each waits for.
///
/// Start reading at [Topology]. [CenterParts] and [RegionParts] are the two tables.
@NullMarked
package dev.atoll.launcher.topology;

import org.jspecify.annotations.NullMarked;
