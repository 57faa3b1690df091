/// Limits: how much may be asked of which endpoints in which regions, decided like everything else in the log.
///
/// [LimitResource] decides and shows, [LimitRule] refuses what a region could not read and says why.
@NullMarked
package dev.atoll.controlplane.limit;

import org.jspecify.annotations.NullMarked;
