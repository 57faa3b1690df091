package dev.atoll.adapters.intent;

import static dev.atoll.adapters.intent.PartState.ACCEPTED;
import static dev.atoll.adapters.intent.PartState.DELIVERED;
import static dev.atoll.adapters.intent.PartState.EXPIRED;
import static dev.atoll.adapters.intent.PartState.RECEIVED;
import static dev.atoll.adapters.intent.PartState.REJECTED;
import static dev.atoll.adapters.intent.PartState.SUBMITTING;
import static dev.atoll.adapters.intent.PartState.UNDELIVERABLE;
import static dev.atoll.adapters.intent.PartState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void isAcceptedOnceAndOnlyWhileItIsSubmitting() {
        assertThat(after(new Step.Accepted("7", LATER))).isEqualTo(Map.of(SUBMITTING, ACCEPTED));
    }

    @Test
    void isSubmittedAgainOnlyIfItCertainlyWasNotTaken() {
        assertThat(after(new Step.Postponed(NOW, LATER))).isEqualTo(Map.of(SUBMITTING, RECEIVED));
    }

    @Test
    void isRejectedOnlyByTheAnswerToASubmission() {
        assertThat(after(new Step.Rejected())).isEqualTo(Map.of(SUBMITTING, REJECTED));
    }

    @Test
    void isDeliveredBeforeOrAfterTheAnswer() {
        assertThat(after(new Step.Delivered())).isEqualTo(Map.of(SUBMITTING, DELIVERED, ACCEPTED, DELIVERED));
    }

    @Test
    void isGivenUpBeforeOrAfterTheAnswer() {
        assertThat(after(new Step.Undeliverable()))
                .isEqualTo(Map.of(SUBMITTING, UNDELIVERABLE, ACCEPTED, UNDELIVERABLE));
    }

    @Test
    void expiresIfItWasNeverSentAndIsUnknownIfItMayHaveBeen() {
        assertThat(after(new Step.Overdue(LATER)))
                .isEqualTo(Map.of(RECEIVED, EXPIRED, SUBMITTING, UNKNOWN, ACCEPTED, UNKNOWN));
    }

    @Test
    void isNotOverdueBeforeItsDeadline() {
        assertThat(after(new Step.Overdue(LATER.minusNanos(1)))).isEmpty();
    }

    @Test
    void remembersTheNameThatThePartnerGaveIt() {
        var accepted = part(SUBMITTING).after(new Step.Accepted("7", LATER)).orElseThrow();

        assertThat(accepted.messageId()).contains("7");
        assertThat(accepted.after(new Step.Delivered()).orElseThrow().messageId())
                .contains("7");
    }

    @Test
    void endsATextWithItsLastDeliveryOrItsFirstFailure() {
        assertThat(Part.ending(List.of(DELIVERED, ACCEPTED))).isEmpty();
        assertThat(Part.ending(List.of(DELIVERED, DELIVERED))).contains(DELIVERED);
        assertThat(Part.ending(List.of(RECEIVED, UNDELIVERABLE))).contains(UNDELIVERABLE);
        assertThat(Part.ending(List.of(DELIVERED, UNKNOWN, REJECTED))).contains(UNKNOWN);
    }

    /// The state that follows, for each state that the step matters to.
    private static Map<PartState, PartState> after(Step step) {
        var next = new EnumMap<PartState, PartState>(PartState.class);
        for (var state : PartState.values()) {
            part(state).after(step).ifPresent(part -> next.put(state, part.state()));
        }
        return next;
    }

    private static Part part(PartState state) {
        return new Part(state, Optional.empty(), NOW, LATER);
    }
}
