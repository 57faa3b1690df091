package dev.atoll.controlplane.ack;

import dev.atoll.contracts.control.Acknowledgement;
import dev.atoll.contracts.control.Acknowledgement.LocalDecision;
import dev.atoll.runtime.database.StorableText;
import dev.atoll.runtime.problem.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An [Acknowledgement] as it arrives, before anything in it is trusted.
record AckRequest(
        @Nullable String instance,
        @Nullable String process,
        @Nullable Long epoch,
        @Nullable Long revision,
        @Nullable Instant appliedAt,
        @Nullable String source,
        @Nullable List<LocalRequest> overrides) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int MAX_LENGTH = 100;
    private static final int MAX_REASON = 500;
    private static final int MAX_OVERRIDES = 100;

    /// What it says.
    ///
    /// @throws InvalidInput when something is missing or too long
    Acknowledgement toAcknowledgement() {
        if (epoch == null || revision == null || epoch < 0 || revision < 0) {
            throw new InvalidInput("epoch and revision are needed");
        }
        return new Acknowledgement(
                text(instance, MAX_LENGTH),
                text(process, MAX_LENGTH),
                epoch,
                revision,
                moment(appliedAt),
                text(source, MAX_LENGTH),
                locals());
    }

    private List<LocalDecision> locals() {
        if (overrides == null) {
            return List.of();
        }
        if (overrides.size() > MAX_OVERRIDES || overrides.contains(null)) {
            throw new InvalidInput("At most " + MAX_OVERRIDES + " overrides");
        }
        return overrides.stream().map(LocalRequest::toDecision).toList();
    }

    private static Instant moment(@Nullable Instant moment) {
        if (moment == null || moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST)) {
            throw new InvalidInput("A moment of these centuries is needed");
        }
        return moment;
    }

    private static String text(@Nullable String text, int max) {
        if (text == null || text.isBlank() || text.length() > max || !StorableText.isStorable(text)) {
            throw new InvalidInput("A text of 1 to " + max + " characters is needed");
        }
        return text;
    }

    /// One decision that the region made for itself.
    record LocalRequest(
            @Nullable String kind,
            @Nullable String key,
            @Nullable Instant expiresAt,
            @Nullable String reason) {

        LocalDecision toDecision() {
            return new LocalDecision(
                    text(kind, MAX_LENGTH), text(key, 2 * MAX_LENGTH), moment(expiresAt), text(reason, MAX_REASON));
        }
    }
}
