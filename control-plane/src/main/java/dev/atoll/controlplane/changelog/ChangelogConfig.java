package dev.atoll.controlplane.changelog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The settings under `atoll.changelog`.
@ConfigMapping(prefix = "atoll.changelog")
interface ChangelogConfig {

    /// How many percent of what holds of one kind in a region may be removed or archived at once without saying so.
    /// Regions refuse more than 20 percent, whatever is allowed here.
    @WithDefault("20")
    int massRemovalPercent();

    /// Fewer removed decisions than this are never too many.
    @WithDefault("4")
    int massRemovalFloor();
}
