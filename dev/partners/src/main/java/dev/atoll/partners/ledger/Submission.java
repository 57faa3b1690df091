package dev.atoll.partners.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One accepted `submit_sm`. The whole future of it is decided when it is accepted, so that a restart changes nothing.
///
/// @param messageId the number that the client was given
/// @param route from whom to whom, and through which region
/// @param text what it says; of one part only when `part` is given
/// @param part its place in a longer text
/// @param receivedAt when it was accepted
/// @param doneAt when its delivery ends
/// @param outcome how its delivery ends
/// @param receipt what the client asked to hear of that
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(
        long messageId,
        Route route,
        String text,
        @Nullable Part part,
        Instant receivedAt,
        Instant doneAt,
        TextState outcome,
        Receipt receipt) {

    /// Who texts whom through which region's port.
    public record Route(String region, String from, String to) {}

    /// The place of a part in a concatenated text (3GPP TS 23.040, 9.2.3.24.1).
    ///
    /// @param number counted from 1
    public record Part(int reference, int total, int number) {}

    /// What the client asked to hear: nothing, or the outcome with the reference it gave.
    ///
    /// @param reference `user_message_reference`, to be echoed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(boolean wanted, @Nullable Short reference) {}

    /// What has become of it by then.
    TextState state(Instant now) {
        return now.isBefore(doneAt) ? TextState.ACCEPTED : outcome;
    }

    /// The part, of submissions which are known to be one.
    @JsonIgnore
    Part requiredPart() {
        if (part == null) {
            throw new IllegalStateException("Submission " + messageId + " is a whole text");
        }
        return part;
    }
}
