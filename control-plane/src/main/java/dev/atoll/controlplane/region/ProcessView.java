package dev.atoll.controlplane.region;

import dev.atoll.contracts.control.ProcessReport;
import java.time.Instant;

/// A process as it last said of itself, and when that was.
record ProcessView(
        String region,
        String process,
        String instance,
        String version,
        Instant startedAt,
        long revision,
        Instant lastSeen) {

    static ProcessView of(ProcessReport report, Instant now) {
        return new ProcessView(
                report.region().value(),
                report.process(),
                report.instance(),
                report.version(),
                report.startedAt(),
                report.revision(),
                now);
    }
}
