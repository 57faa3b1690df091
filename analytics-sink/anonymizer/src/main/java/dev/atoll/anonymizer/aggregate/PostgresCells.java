package dev.atoll.anonymizer.aggregate;

import dev.atoll.anonymizer.aggregate.Cells.Deadline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// Settles cells in PostgreSQL, each under the lock of its row, so that any number of replicas may try.
@ApplicationScoped
class PostgresCells implements Cells {

    private static final String DUE = "select distinct c.cell from ContributionRow c where c.settlesAt <= :now";

    private static final String LOOK = """
            select count(case when c.settlesAt <= :settled then 1 end),
                count(distinct case when c.settlesAt <= :settled then c.person end),
                count(distinct case when c.settlesAt > :settled then c.person end),
                count(distinct c.person),
                count(case when c.settlesAt <= :expired then 1 end),
                min(case when c.settlesAt <= :settled then c.windowStart end),
                max(case when c.settlesAt <= :settled then c.windowEnd end)
            from ContributionRow c where c.cell = :cell""";

    private static final String DELETE = "delete from ContributionRow c where c.cell = :cell and c.settlesAt <= :until";

    private static final String DELETE_IF_EMPTY = """
            delete from CellRow c where c.id = :cell
            and not exists (select 1 from ContributionRow other where other.cell = c.id)""";

    private final Mutiny.SessionFactory database;
    private final PostgresFacts facts;

    PostgresCells(Mutiny.SessionFactory database, PostgresFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public Uni<List<UUID>> due(Instant now) {
        return database.withSession(session ->
                session.createQuery(DUE, UUID.class).setParameter("now", now).getResultList());
    }

    @Override
    public Uni<Settlement> settle(UUID cell, Deadline deadline, Function<Waiting, Verdict> judge) {
        return database.withTransaction(session -> session.find(CellRow.class, cell, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Settlement.NOTHING)
                        : settle(row, deadline, judge, session)));
    }

    private Uni<Settlement> settle(
            CellRow cell, Deadline deadline, Function<Waiting, Verdict> judge, Mutiny.Session session) {
        return look(cell, deadline, session).chain(waiting -> switch (judge.apply(waiting)) {
            case COUNT ->
                facts.append(cell, waiting, deadline.settled(), session)
                        .chain(() -> delete(cell, deadline.settled(), session))
                        .map(deleted -> new Settlement(deleted, 0));
            case SUPPRESS -> delete(cell, deadline.expired(), session).map(deleted -> new Settlement(0, deleted));
            case WAIT -> Uni.createFrom().item(Settlement.NOTHING);
        });
    }

    private static Uni<Waiting> look(CellRow cell, Deadline deadline, Mutiny.Session session) {
        return session.createQuery(LOOK, Waiting.class)
                .setParameter("cell", cell.id)
                .setParameter("settled", deadline.settled())
                .setParameter("expired", deadline.expired())
                .getSingleResult();
    }

    private static Uni<Integer> delete(CellRow cell, Instant until, Mutiny.Session session) {
        return session.createMutationQuery(DELETE)
                .setParameter("cell", cell.id)
                .setParameter("until", until)
                .executeUpdate()
                .call(() -> session.createMutationQuery(DELETE_IF_EMPTY)
                        .setParameter("cell", cell.id)
                        .executeUpdate());
    }
}
