package dev.atoll.controlplane.schedule;

import dev.atoll.controlplane.proposal.SetRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Decisions that are to be made at a moment, and what became of them.
///
/// @param id counts up; 0 while it is not kept yet
/// @param at when they are due
/// @param set what is to be decided, and why
/// @param author who wants it, and whom the log will name
/// @param settled null while they wait
record ScheduledChange(
        long id,
        Instant at,
        SetRequest set,
        String author,
        Instant createdAt,
        @Nullable Settlement settled) {

    /// What became of it.
    State state() {
        return settled == null ? State.WAITING : settled.state();
    }

    /// What can become of it.
    enum State {
        /// It is not due yet, or was not settled yet.
        WAITING,
        /// It is in the log.
        APPLIED,
        /// It was due, and could not be.
        REFUSED,
        /// Somebody called it off.
        CANCELED
    }

    /// How it ended.
    ///
    /// @param at when that was
    /// @param firstRevision the first in the log; null when there is none
    /// @param lastRevision the last in the log; null when there is none
    /// @param code why it was refused, as the answer to a write would say it; null when it was not
    /// @param explanation why it was refused or canceled, as a sentence
    /// @param by who canceled it
    record Settlement(
            State state,
            Instant at,
            @Nullable Long firstRevision,
            @Nullable Long lastRevision,
            @Nullable String code,
            @Nullable String explanation,
            @Nullable String by) {

        static Settlement applied(Instant at, long firstRevision, long lastRevision) {
            return new Settlement(State.APPLIED, at, firstRevision, lastRevision, null, null, null);
        }

        static Settlement refused(Instant at, String code, String explanation) {
            return new Settlement(State.REFUSED, at, null, null, code, explanation, null);
        }

        static Settlement canceled(Instant at, String by, String reason) {
            return new Settlement(State.CANCELED, at, null, null, null, reason, by);
        }
    }
}
