package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Decision.Subject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the region decided for itself about one subject, instead of what the center decided before.
///
/// @param value any JSON value as Jackson maps it; null lifts an earlier one
/// @param since the revision that the region ran on then: what the center decides about the subject later ends it
public record LocalDecision(
        Subject subject, @Nullable Object value, Instant issuedAt, Instant expiresAt, String reason, long since) {

    /// Whether it still says something at this time.
    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /// Whether it holds, and not what the center says.
    ///
    /// @param central what the center says of the same subject
    boolean winsOver(Optional<Decision> central) {
        return value != null
                && central.map(decision -> decision.revision() <= since).orElse(true);
    }

    /// As readers meet it. Its revision is beyond those of the center, so that whoever remembers revisions sees a
    /// change.
    Decision toDecision() {
        return new Decision(
                subject.kind(),
                subject.key(),
                issuedAt.toEpochMilli(),
                Optional.ofNullable(value).orElseThrow());
    }
}
