package dev.atoll.controlplane.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.controlplane.proposal.SetRequest;
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

    private final Mutiny.SessionFactory database;
    private final InstantSource clock;
    private final ObjectMapper json;

    PostgresScheduledChanges(Mutiny.SessionFactory database, InstantSource clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /// Keeps it until it is due.
    Uni<ScheduledChange> add(Instant at, SetRequest set, String author) {
        var row = new ScheduledChangeRow();
        row.at = at;
        row.set = write(set);
        row.author = author;
        row.createdAt = clock.instant();
        row.state = State.WAITING;
        return database.withTransaction(session -> session.persist(row)).map(_ -> read(row));
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
                        : decision.apply(read(row)).invoke(row::settle).replaceWith(true)));
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

    private ScheduledChange read(ScheduledChangeRow row) {
        try {
            return row.toScheduledChange(json.readValue(row.set, SetRequest.class));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Scheduled change " + row.id + " holds no set", broken);
        }
    }
}
