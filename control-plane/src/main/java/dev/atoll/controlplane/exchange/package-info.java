/// Flags that come from Unleash, and go there: its JSON of features, strategies and environments, read and written.
///
/// [ExportResource] writes what holds in one region with [ExportForm]. [ImportResource] reads a file with [ImportForm];
/// [ImportPlan] says what would be added, changed and stay, and where it is wrong, before all of it is appended as one.
@NullMarked
package dev.atoll.controlplane.exchange;

import org.jspecify.annotations.NullMarked;
