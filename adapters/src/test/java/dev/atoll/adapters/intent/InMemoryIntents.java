package dev.atoll.adapters.intent;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.atoll.adapters.intent.Attempt.Content;
import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.contracts.partner.PartnerOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The twin of [PostgresIntents].
public final class InMemoryIntents implements Intents {

    private static final int MOST = 100;

    private final Map<UUID, Kept> kept = new LinkedHashMap<>();
    private final List<PartnerOutcome> outcomes = new ArrayList<>();
    private long lastPart;

    @Override
    public synchronized boolean add(Intent intent, Instant now) {
        if (kept.containsKey(intent.command().id())) {
            return false;
        }
        var state = Part.received(now, intent.command().expiresAt());
        kept.put(
                intent.command().id(),
                new Kept(
                        intent,
                        IntStream.range(0, intent.parts().size())
                                .mapToObj(i -> new KeptPart(++lastPart, i, state))
                                .toList()));
        return true;
    }

    @Override
    public synchronized List<Attempt> claim(int max, Instant now, Instant deadline) {
        return open()
                .flatMap(text -> text.parts.stream()
                        .filter(part -> part.state.state() == PartState.RECEIVED)
                        .filter(part -> !part.state.dueAt().isAfter(now)
                                && part.state.deadline().isAfter(now))
                        .map(part -> new Candidate(text, part)))
                .sorted(comparing(candidate -> candidate.part.state.dueAt()))
                .limit(max)
                .toList()
                .stream()
                .map(candidate -> candidate.attempt(deadline))
                .toList();
    }

    @Override
    public synchronized boolean advance(long part, Step step, Instant now) {
        var text = open().filter(candidate -> candidate.has(part)).findFirst();
        var next = text.flatMap(known -> known.part(part).state.after(step));
        if (text.isEmpty() || next.isEmpty()) {
            return false;
        }
        text.get().part(part).state = next.get();
        var ending = Part.ending(
                text.get().parts.stream().map(known -> known.state.state()).toList());
        ending.ifPresent(how -> end(text.get(), how, now));
        return true;
    }

    @Override
    public synchronized List<SentPart> sent(Set<String> messageIds, int reference) {
        return kept.values().stream()
                .flatMap(text -> text.parts.stream()
                        .filter(part -> part.isNamed(messageIds)
                                || (text.endedAt == null && part.state.state() == PartState.SUBMITTING))
                        .map(part ->
                                new SentPart(part.id, part.state.messageId(), text.phone(), text.intent.traceParent())))
                .sorted(comparingInt(part -> rank(part, messageIds, reference)))
                .limit(MOST)
                .toList();
    }

    @Override
    public synchronized List<Long> overdue(int max, Instant now) {
        return open().flatMap(text -> text.parts.stream())
                .filter(part -> part.state.isOverdue(now))
                .sorted(comparing(part -> part.state.deadline()))
                .limit(max)
                .map(part -> part.id)
                .toList();
    }

    @Override
    public synchronized int forget(Instant endedBefore) {
        int before = kept.size();
        kept.values().removeIf(text -> text.endedAt != null && text.endedAt.isBefore(endedBefore));
        return before - kept.size();
    }

    /// What was said about texts that ended.
    public synchronized List<PartnerOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /// Everything kept that names a person or was written to one.
    synchronized List<String> personal() {
        return open().flatMap(text -> Stream.concat(
                        text.intent.parts().stream(),
                        Stream.of(text.intent.command().to().value())))
                .toList();
    }

    /// How far each part of a text has come.
    public synchronized List<PartState> states(UUID command) {
        return kept.values().stream()
                .filter(text -> text.intent.command().id().equals(command))
                .flatMap(text -> text.parts.stream())
                .map(part -> part.state.state())
                .toList();
    }

    private Stream<Kept> open() {
        return kept.values().stream().filter(text -> text.endedAt == null);
    }

    private void end(Kept text, PartState how, Instant now) {
        text.endedAt = now;
        outcomes.add(Matter.of(text.intent.command()).ended(how, now));
    }

    private static int rank(SentPart part, Set<String> messageIds, int reference) {
        if (part.messageId().filter(messageIds::contains).isPresent()) {
            return 0;
        }
        return part.reference() == reference ? 1 : 2;
    }

    private static final class Kept {

        private final Intent intent;
        private final List<KeptPart> parts;
        private @Nullable Instant endedAt;

        Kept(Intent intent, List<KeptPart> parts) {
            this.intent = intent;
            this.parts = parts;
        }

        boolean has(long part) {
            return parts.stream().anyMatch(known -> known.id == part);
        }

        KeptPart part(long part) {
            return parts.stream().filter(known -> known.id == part).findFirst().orElseThrow();
        }

        Optional<PhoneNumber> phone() {
            return endedAt == null ? Optional.of(intent.command().to()) : Optional.empty();
        }
    }

    private static final class KeptPart {

        private final long id;
        private final int index;
        private Part state;
        private int attempts;

        KeptPart(long id, int index, Part state) {
            this.id = id;
            this.index = index;
            this.state = state;
        }

        boolean isNamed(Set<String> messageIds) {
            return state.messageId().filter(messageIds::contains).isPresent();
        }
    }

    private record Candidate(Kept text, KeptPart part) {

        Attempt attempt(Instant deadline) {
            var intent = text.intent;
            part.attempts++;
            part.state = new Part(PartState.SUBMITTING, part.state.messageId(), part.state.dueAt(), deadline);
            return new Attempt(
                    part.id,
                    intent.command().id(),
                    intent.command().to(),
                    new Content(
                            intent.alphabet(),
                            intent.parts().get(part.index),
                            part.index + 1,
                            intent.parts().size()),
                    part.attempts,
                    intent.command().expiresAt(),
                    intent.traceParent());
        }
    }
}
