package dev.atoll.sink.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.sink.intake.IntakeOutcome.Reason;
import dev.atoll.sink.intake.IntakeOutcome.Refused;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What every implementation of [Quarantine] promises.
abstract class QuarantineContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    abstract Quarantine quarantine();

    @Test
    void keepsWhatIsKnownOfAMessage() {
        var message = message(UUID.randomUUID(), "{\"a\":1}");

        add(message, new Refused(Reason.UNSIGNED, new RegionId("ap-southeast-1")));

        assertThat(find(message))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("position")
                .isEqualTo(new QuarantinedFact(
                        0,
                        message.id(),
                        "fact.unsigned",
                        "ap-southeast-1",
                        NOW,
                        "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
                        7));
    }

    @Test
    void keepsAMessageOnceHoweverOftenItComes() {
        var message = message(UUID.randomUUID(), "{}");

        add(message, new Refused(Reason.MALFORMED, null));
        add(message, new Refused(Reason.MALFORMED, null));

        assertThat(find(message)).hasSize(1);
    }

    @Test
    void keepsTwoBodiesUnderOneIdApart() {
        var id = UUID.randomUUID();

        add(message(id, "{}"), new Refused(Reason.MALFORMED, null));
        add(message(id, "[]"), new Refused(Reason.MALFORMED, null));

        assertThat(find(message(id, ""))).hasSize(2);
    }

    @Test
    void hasPagesInTheOrderOfArrival() {
        var first = message(UUID.randomUUID(), "{}");
        var second = message(UUID.randomUUID(), "{}");
        add(first, new Refused(Reason.MALFORMED, null));
        add(second, new Refused(Reason.MALFORMED, null));
        long before = find(first).getFirst().position() - 1;

        var page = await(() -> quarantine().page(before, 1));
        var next = await(() -> quarantine().page(page.getLast().position(), 1));

        assertThat(page).extracting(QuarantinedFact::message).containsExactly(first.id());
        assertThat(next).extracting(QuarantinedFact::message).containsExactly(second.id());
    }

    private void add(ReceivedMessage message, Refused refused) {
        await(() -> quarantine().add(QuarantinedFact.of(message, refused, NOW)));
    }

    private List<QuarantinedFact> find(ReceivedMessage message) {
        return await(() -> quarantine().page(0, 10_000)).stream()
                .filter(fact -> fact.message().equals(message.id()))
                .toList();
    }

    private static ReceivedMessage message(UUID id, String body) {
        return new ReceivedMessage(id, "analytics.fact.v1", body, Map.of());
    }

    /// Waits for an answer; an implementation says where its work runs.
    <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().atMost(Duration.ofSeconds(30));
    }
}
