package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresChanges implements Changes {

    private static final String CURRENT = """
            select distinct on (kind, key) * from change
            where '*' = any(regions) or :region = any(regions)
            order by kind, key, revision desc""";

    private final Mutiny.SessionFactory database;
    private final InstantSource clock;

    PostgresChanges(Mutiny.SessionFactory database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Change> append(Proposal proposal) {
        return database.withTransaction(
                session -> session.find(ChangeHeadRow.class, ChangeHeadRow.ID, LockModeType.PESSIMISTIC_WRITE)
                        .map(head -> head.advance(proposal, clock.instant()))
                        .call(change -> session.persist(ChangeRow.of(change))));
    }

    @Override
    public Uni<List<Change>> current(RegionId region) {
        return database.withSession(session -> session.createNativeQuery(CURRENT, ChangeRow.class)
                .setParameter("region", region.value())
                .getResultList()
                .map(PostgresChanges::toChanges));
    }

    @Override
    public Uni<Long> epoch() {
        return database.withSession(
                session -> session.find(ChangeHeadRow.class, ChangeHeadRow.ID).map(head -> head.epoch));
    }

    @Override
    public Uni<Long> revision() {
        return database.withSession(
                session -> session.find(ChangeHeadRow.class, ChangeHeadRow.ID).map(head -> head.revision));
    }

    @Override
    public Uni<Optional<Change>> newest(DecisionKind kind, String key) {
        return database.withSession(session -> session.createQuery(
                        "from ChangeRow c where c.kind = :kind and c.key = :key order by c.revision desc",
                        ChangeRow.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ChangeRow::toChange)));
    }

    @Override
    public Uni<List<Change>> page(long after, int limit) {
        return database.withSession(session -> session.createQuery(
                        "from ChangeRow c where c.revision > :after order by c.revision", ChangeRow.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .map(PostgresChanges::toChanges));
    }

    private static List<Change> toChanges(List<ChangeRow> rows) {
        return rows.stream().map(ChangeRow::toChange).toList();
    }
}
