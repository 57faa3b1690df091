package dev.atoll.sink.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresQuarantine implements Quarantine {

    private static final String INSERT = """
            insert into quarantine (message, reason, region, received_at, body_hash, body_size)
            values (:message, :reason, cast(:region as text), :at, :hash, :size)
            on conflict (message, body_hash) do nothing""";

    private final Mutiny.SessionFactory database;

    PostgresQuarantine(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> add(QuarantinedFact fact) {
        return database.withTransaction(session -> session.createNativeQuery(INSERT)
                        .setParameter("message", fact.message())
                        .setParameter("reason", fact.reason())
                        .setParameter("region", fact.region())
                        .setParameter("at", fact.receivedAt())
                        .setParameter("hash", fact.bodyHash())
                        .setParameter("size", fact.bodySize())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<QuarantinedFact>> page(long after, int limit) {
        return database.withSession(session -> session.createQuery(
                                "from QuarantineRow q where q.position > :after order by q.position",
                                QuarantineRow.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(QuarantineRow::toFact).toList());
    }
}
