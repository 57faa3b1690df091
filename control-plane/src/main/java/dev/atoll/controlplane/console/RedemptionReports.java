package dev.atoll.controlplane.console;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/// The sink's reports of how much was redeemed where.
interface RedemptionReports {

    /// The report as JSON, or nothing when the sink does not give it: it is away, slow, or refuses. Never fails.
    ///
    /// @param by what to count by: `region`, `campaign` or both with a comma between
    Uni<Optional<String>> by(String by);
}
