package dev.atoll.adapters.intent;

import dev.atoll.adapters.intent.Step.Accepted;
import dev.atoll.adapters.intent.Step.Delivered;
import dev.atoll.adapters.intent.Step.Overdue;
import dev.atoll.adapters.intent.Step.Postponed;
import dev.atoll.adapters.intent.Step.Rejected;
import dev.atoll.adapters.intent.Step.Undeliverable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where one part stands.
///
/// @param messageId the partner's name for it, once the partner gave it one
/// @param dueAt when it may be submitted
/// @param deadline until when the state may last
record Part(PartState state, Optional<String> messageId, Instant dueAt, Instant deadline) {

    /// A part that waits to be submitted.
    static Part received(Instant now, Instant expiresAt) {
        return new Part(PartState.RECEIVED, Optional.empty(), now, expiresAt);
    }

    /// What follows from a step; nothing when it comes too late or for the second time.
    Optional<Part> after(Step step) {
        return switch (step) {
            case Accepted(var id, var until)
            when state == PartState.SUBMITTING ->
                Optional.of(new Part(PartState.ACCEPTED, Optional.of(id), dueAt, until));
            case Postponed(var from, var until)
            when state == PartState.SUBMITTING -> Optional.of(new Part(PartState.RECEIVED, messageId, from, until));
            case Rejected() when state == PartState.SUBMITTING -> ended(PartState.REJECTED);
            case Delivered() when state.mayBeWithPartner() -> ended(PartState.DELIVERED);
            case Undeliverable() when state.mayBeWithPartner() -> ended(PartState.UNDELIVERABLE);
            case Overdue(var now)
            when isOverdue(now) -> ended(state.mayBeWithPartner() ? PartState.UNKNOWN : PartState.EXPIRED);
            case Accepted _, Postponed _, Rejected _, Delivered _, Undeliverable _, Overdue _ -> Optional.empty();
        };
    }

    /// How a text of these parts ended: with the first part that failed, or with the last that was delivered.
    static Optional<PartState> ending(List<PartState> parts) {
        var failure = parts.stream()
                .filter(part -> part.isFinal() && part != PartState.DELIVERED)
                .findFirst();
        var delivered = parts.stream().allMatch(part -> part == PartState.DELIVERED);
        return delivered ? Optional.of(PartState.DELIVERED) : failure;
    }

    boolean isOverdue(Instant now) {
        return !state.isFinal() && !deadline.isAfter(now);
    }

    private Optional<Part> ended(PartState ending) {
        return Optional.of(new Part(ending, messageId, dueAt, deadline));
    }
}
