/// Configuration values by namespace and key, decided per region and handed out as one snapshot.
///
/// [ConfigResource] decides; [SnapshotResource] gives a region everything that holds there.
@NullMarked
package dev.atoll.controlplane.config;

import org.jspecify.annotations.NullMarked;
