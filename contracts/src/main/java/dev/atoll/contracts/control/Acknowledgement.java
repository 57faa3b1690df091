package dev.atoll.contracts.control;

import java.time.Instant;
import java.util.List;

/// A process tells the control plane that a revision holds in it.
///
/// @param instance this one among its replicas
/// @param process its kind: `data-plane-api`, `adapters`, `anonymizer`, `sink`
/// @param appliedAt by the clock of the process
/// @param source where it had the revision from, such as `control-plane` or `disk`
/// @param overrides what an operator of the region decided there, and what holds instead of what the center decided
public record Acknowledgement(
        String instance,
        String process,
        long epoch,
        long revision,
        Instant appliedAt,
        String source,
        List<LocalDecision> overrides) {

    public Acknowledgement {
        overrides = List.copyOf(overrides);
    }

    /// A decision that a region made for itself, until a time.
    public record LocalDecision(String kind, String key, Instant expiresAt, String reason) {}
}
