package dev.atoll.adapters.intent;

import dev.atoll.adapters.intent.Attempt.Content;
import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.runtime.messaging.TraceParent;
import dev.atoll.runtime.outbox.Outbox;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/// The ledger in the region's PostgreSQL. Whoever changes a text locks its intent first and then its parts;
/// [#claim] skips what is locked. So each decision is made on rows that nobody else changes meanwhile.
@ApplicationScoped
class PostgresIntents implements Intents {

    private static final int MOST = 100;

    private static final String ADD = """
            insert into intent (command, region, subject, purpose, phone, alphabet, parts, expires_at, received_at,
                                trace_parent)
            values (:command, :region, :subject, :purpose, :phone, :alphabet, :parts, :expires, :now, :trace)
            on conflict (command) do nothing""";

    private static final String CLAIM = """
            with due as (
                select p.id from part p join intent i using (command)
                where p.state = 'RECEIVED' and p.due_at <= :now and p.deadline > :now and i.ending is null
                order by p.due_at, p.id limit :max
                for update skip locked)
            update part p set state = 'SUBMITTING', attempts = p.attempts + 1, deadline = :deadline
            from due, intent i where p.id = due.id and i.command = p.command
            returning p.id, i.command, i.phone, i.alphabet, p.body, p.number, i.parts, p.attempts, i.expires_at,
                      i.trace_parent""";

    private static final String LOCK_INTENT =
            "select i.* from intent i join part p using (command) where p.id = :part for update of i";

    private static final String LOCK_PARTS = "select * from part where command = :command order by number for update";

    private static final String SENT = """
            select p.id, p.message_id, i.phone, i.trace_parent from part p join intent i using (command)
            where p.message_id = any (string_to_array(:ids, chr(31))) or (p.state = 'SUBMITTING' and i.ending is null)
            order by coalesce(p.message_id = any (string_to_array(:ids, chr(31))), false) desc,
                     (p.id & 65535) = :reference desc, p.id
            limit :max""";

    private static final String SEPARATOR = "\u001f";

    private static final String OVERDUE = """
            select p.id from part p join intent i using (command)
            where p.deadline <= :now and p.state in ('RECEIVED', 'SUBMITTING', 'ACCEPTED') and i.ending is null
            order by p.deadline limit :max""";

    private final Mutiny.SessionFactory database;
    private final Outbox outbox;

    PostgresIntents(Mutiny.SessionFactory database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public boolean add(Intent intent, Instant now) {
        return inTransaction(session -> insert(intent, now, session)
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().item(false)
                        : session.persistAll(parts(intent, now)).replaceWith(true)));
    }

    @Override
    public List<Attempt> claim(int max, Instant now, Instant deadline) {
        return inTransaction(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("now", now)
                        .setParameter("max", max)
                        .setParameter("deadline", deadline)
                        .getResultList())
                .stream()
                .map(PostgresIntents::attempt)
                .toList();
    }

    @Override
    public boolean advance(long part, Step step, Instant now) {
        return inTransaction(session -> session.createNativeQuery(LOCK_INTENT, IntentRow.class)
                .setParameter("part", part)
                .getSingleResultOrNull()
                .chain(intent -> intent == null || intent.ending != null
                        ? Uni.createFrom().item(false)
                        : advance(intent, part, step, now, session)));
    }

    @Override
    public List<SentPart> sent(Set<String> messageIds, int reference) {
        return inTransaction(session -> session.createNativeQuery(SENT, Object[].class)
                        .setParameter("ids", String.join(SEPARATOR, messageIds))
                        .setParameter("reference", reference)
                        .setParameter("max", MOST)
                        .getResultList())
                .stream()
                .map(PostgresIntents::sentPart)
                .toList();
    }

    @Override
    public List<Long> overdue(int max, Instant now) {
        return inTransaction(session -> session.createNativeQuery(OVERDUE, Long.class)
                .setParameter("now", now)
                .setParameter("max", max)
                .getResultList());
    }

    @Override
    public int forget(Instant endedBefore) {
        return inTransaction(session -> session.createNativeQuery("delete from intent where ended_at < :before")
                .setParameter("before", endedBefore)
                .executeUpdate());
    }

    private static Uni<Integer> insert(Intent intent, Instant now, Mutiny.Session session) {
        var command = intent.command();
        return session.createNativeQuery(ADD)
                .setParameter("command", command.id())
                .setParameter("region", command.region().value())
                .setParameter("subject", command.subject())
                .setParameter("purpose", command.purpose().name())
                .setParameter("phone", command.to().value())
                .setParameter("alphabet", intent.alphabet().name())
                .setParameter("parts", intent.parts().size())
                .setParameter("expires", command.expiresAt())
                .setParameter("now", now)
                .setParameter("trace", intent.traceParent())
                .executeUpdate();
    }

    private static Object[] parts(Intent intent, Instant now) {
        var command = intent.command();
        var state = Part.received(now, command.expiresAt());
        return IntStream.range(0, intent.parts().size())
                .mapToObj(i -> PartRow.of(command.id(), i + 1, intent.parts().get(i), state))
                .toArray();
    }

    private Uni<Boolean> advance(IntentRow intent, long part, Step step, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(LOCK_PARTS, PartRow.class)
                .setParameter("command", intent.command)
                .getResultList()
                .chain(parts -> !changes(parts, part, step)
                        ? Uni.createFrom().item(false)
                        : endIfDone(intent, parts, now, session).replaceWith(true));
    }

    private static boolean changes(List<PartRow> parts, long part, Step step) {
        var row = parts.stream()
                .filter(candidate -> candidate.id == part)
                .findFirst()
                .orElseThrow();
        var next = row.part().after(step);
        next.ifPresent(row::become);
        return next.isPresent();
    }

    private Uni<Void> endIfDone(IntentRow intent, List<PartRow> parts, Instant now, Mutiny.Session session) {
        var ending = Part.ending(parts.stream().map(row -> row.state).toList());
        if (ending.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        intent.end(ending.get(), now);
        parts.forEach(row -> row.body = null);
        try (var _ = TraceParent.context(intent.traceParent).makeCurrent()) {
            return outbox.append(intent.matter().ended(ending.get(), now), session);
        }
    }

    private static Attempt attempt(Object[] row) {
        var content =
                new Content(Alphabet.valueOf((String) row[3]), (String) row[4], (Integer) row[5], (Integer) row[6]);
        return new Attempt(
                (Long) row[0],
                (UUID) row[1],
                new PhoneNumber((String) row[2]),
                content,
                (Integer) row[7],
                ((OffsetDateTime) row[8]).toInstant(),
                (String) row[9]);
    }

    private static SentPart sentPart(Object[] row) {
        return new SentPart(
                (Long) row[0],
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]).map(PhoneNumber::new),
                (String) row[3]);
    }

    /// On a Vert.x context of its own, as Hibernate Reactive wants it.
    private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(work));
        } catch (Throwable failed) { // as it is declared
            throw new IntentsUnavailable(failed);
        }
    }
}
