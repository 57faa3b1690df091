package dev.atoll.runtime.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.report`.
@ConfigMapping(prefix = "atoll.report")
interface ReportConfig {

    /// How long to wait between two reports.
    @WithDefault("PT5S")
    Duration interval();
}
