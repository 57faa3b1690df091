package dev.atoll.controlplane.region;

import dev.atoll.contracts.control.ProcessReport;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.problem.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A [ProcessReport] as it arrives, before anything in it is trusted.
record ReportRequest(
        @Nullable String process,
        @Nullable String instance,
        @Nullable String region,
        @Nullable String version,
        @Nullable Instant startedAt,
        @Nullable Long revision) {

    private static final int MAX_LENGTH = 100;

    /// @throws InvalidInput when something is missing, too long or no region
    ProcessReport toReport() {
        if (startedAt == null || revision == null) {
            throw new InvalidInput("startedAt and revision are needed");
        }
        return new ProcessReport(
                text(process), text(instance), new RegionId(text(region)), text(version), startedAt, revision);
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            throw new InvalidInput("A text of 1 to " + MAX_LENGTH + " characters is needed");
        }
        return text;
    }
}
