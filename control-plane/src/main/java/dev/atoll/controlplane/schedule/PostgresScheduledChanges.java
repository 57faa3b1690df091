package dev.atoll.controlplane.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.controlplane.proposal.SetRequest;
import dev.atoll.controlplane.schedule.AddOutcome.Added;
import dev.atoll.controlplane.schedule.AddOutcome.TooMany;
import dev.atoll.controlplane.schedule.ScheduledChange.Settlement;
import dev.atoll.controlplane.schedule.ScheduledChange.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Every change that somebody wants made later.
@ApplicationScoped
class PostgresScheduledChanges {

    /// Any number, the same on all replicas; ends with the transaction.
    private static final String TURN = "select pg_try_advisory_xact_lock(8046170193557)";

    private static final String NEXT = """
            select * from scheduled_change where state = 'WAITING' and at <= :now
            order by at, id limit 1 for update""";

    /// Any other number: who adds one waits for others who do.
    private static final String QUEUE = "select cast(pg_advisory_xact_lock(8046170193558) as text)";

    private static final String WAITING = """
            select count(*), count(*) filter (where author = :author) from scheduled_change where state = 'WAITING'""";

    private static final SetRequest NO_SET = new SetRequest(null, null, null);

    private final Mutiny.SessionFactory database;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final ScheduleConfig config;

    PostgresScheduledChanges(
            Mutiny.SessionFactory database, InstantSource clock, ObjectMapper json, ScheduleConfig config) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /// Keeps it until it is due, unless too many wait already.
    Uni<AddOutcome> add(Instant at, SetRequest set, String author) {
        var row = new ScheduledChangeRow();
        row.at = at;
        row.set = write(set);
        row.author = author;
        row.createdAt = clock.instant();
        row.state = State.WAITING;
        return database.withTransaction(session -> session.createNativeQuery(QUEUE, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(WAITING, Object[].class)
                        .setParameter("author", author)
                        .getSingleResult())
                .map(this::full)
                .chain(full -> full.isPresent()
                        ? Uni.createFrom().item(full.get())
                        : session.persist(row).chain(session::flush).<AddOutcome>map(_ -> new Added(read(row)))));
    }

    private Optional<AddOutcome> full(Object[] waiting) {
        if (((Number) waiting[1]).intValue() >= config.maxWaitingPerAuthor()) {
            return Optional.of(new TooMany(config.maxWaitingPerAuthor(), true));
        }
        return ((Number) waiting[0]).intValue() >= config.maxWaiting()
                ? Optional.of(new TooMany(config.maxWaiting(), false))
                : Optional.empty();
    }

    /// At most `limit` before the id, the newest first.
    ///
    /// @param state only those; all when null
    Uni<List<ScheduledChange>> page(@Nullable State state, long before, int limit) {
        var where = state == null ? "" : " and s.state = :state";
        return database.withSession(session -> {
                    var query = session.createQuery(
                                    "from ScheduledChangeRow s where s.id < :before" + where + " order by s.id desc",
                                    ScheduledChangeRow.class)
                            .setParameter("before", before)
                            .setMaxResults(limit);
                    return (state == null ? query : query.setParameter("state", state)).getResultList();
                })
                .map(rows -> rows.stream().map(this::read).toList());
    }

    Uni<Optional<ScheduledChange>> find(long id) {
        return database.withSession(session -> session.find(ScheduledChangeRow.class, id))
                .map(row -> Optional.ofNullable(row).map(this::read));
    }

    /// Settles it if it still waits.
    ///
    /// @return as it is afterwards; empty when there is none
    Uni<Optional<ScheduledChange>> settle(long id, Settlement settlement) {
        return database.withTransaction(
                        session -> session.find(ScheduledChangeRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                                .invoke(row -> settleWaiting(row, settlement)))
                .map(row -> Optional.ofNullable(row).map(this::read));
    }

    private static void settleWaiting(@Nullable ScheduledChangeRow row, Settlement settlement) {
        if (row != null && row.state == State.WAITING) {
            row.settle(settlement);
        }
    }

    /// Settles the one that has been due longest, unless another replica is at it: they take turns, so that what is
    /// due is settled in order. What the decision writes to the same database becomes true together with it, or
    /// not at all.
    ///
    /// @return whether there was one
    Uni<Boolean> settleNext(Instant now, Function<ScheduledChange, Uni<Settlement>> decision) {
        return database.withTransaction(session -> session.createNativeQuery(TURN, Boolean.class)
                .getSingleResult()
                .chain(ours -> ours ? next(now, session) : Uni.createFrom().<ScheduledChangeRow>nullItem())
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : Uni.createFrom()
                                .deferred(() -> decision.apply(read(row)))
                                .invoke(row::settle)
                                .chain(() -> session.flush())
                                .replaceWith(true)
                                .onFailure()
                                .transform(failure -> new ScheduledChangeFailed(row.id, failure))));
    }

    private static Uni<ScheduledChangeRow> next(Instant now, Mutiny.Session session) {
        return session.createNativeQuery(NEXT, ScheduledChangeRow.class)
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    private String write(SetRequest set) {
        try {
            return json.writeValueAsString(set);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException("A set that was read is not written", unwritable);
        }
    }

    /// What an older version wrote may be unreadable now: then it is no set of changes any more.
    private ScheduledChange read(ScheduledChangeRow row) {
        try {
            return row.toScheduledChange(json.readValue(row.set, SetRequest.class));
        } catch (JsonProcessingException unreadable) {
            return row.toScheduledChange(NO_SET);
        }
    }
}
