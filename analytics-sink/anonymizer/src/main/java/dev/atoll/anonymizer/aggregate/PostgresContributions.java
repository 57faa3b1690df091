package dev.atoll.anonymizer.aggregate;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.classification.Classified;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.annotations.Immutable;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps contributions in PostgreSQL. A contribution locks its cell, so that nobody settles the cell meanwhile.
@ApplicationScoped
class PostgresContributions implements Contributions {

    private static final String SEE =
            "insert into seen_event (event, seen_at) values (:event, :at) on conflict do nothing";

    private static final String LOCK_CELL = """
            insert into cell (id, counted, dimensions, secret) values (:id, :counted, :dimensions, :secret)
            on conflict (id) do update set counted = excluded.counted""";

    private static final String FORGET = "delete from seen_event where seen_at < :before";

    private final Mutiny.SessionFactory database;
    private final ObjectMapper json;
    private final Windows windows;
    private final InstantSource clock;
    private final RandomGenerator random;

    PostgresContributions(
            Mutiny.SessionFactory database,
            ObjectMapper json,
            Windows windows,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.json = json;
        this.windows = windows;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Uni<Boolean> add(Contribution contribution) {
        var arrival = clock.instant();
        return database.withTransaction(session -> see(contribution, arrival, session)
                .chain(seen -> seen == 0
                        ? Uni.createFrom().item(false)
                        : keep(contribution, arrival, session).replaceWith(true)));
    }

    @Override
    public Uni<Integer> forget(Instant seenBefore) {
        return database.withTransaction(session -> session.createNativeQuery(FORGET)
                .setParameter("before", seenBefore)
                .executeUpdate());
    }

    private static Uni<Integer> see(Contribution contribution, Instant arrival, Mutiny.Session session) {
        return session.createNativeQuery(SEE)
                .setParameter("event", contribution.event())
                .setParameter("at", arrival)
                .executeUpdate();
    }

    private Uni<Void> keep(Contribution contribution, Instant arrival, Mutiny.Session session) {
        var cell = contribution.cell();
        return session.createNativeQuery(LOCK_CELL)
                .setParameter("id", cell.id())
                .setParameter("counted", cell.counted())
                .setParameter("dimensions", json(cell))
                .setParameter("secret", newSecret())
                .executeUpdate()
                .chain(() -> session.find(CellRow.class, cell.id()))
                .chain(row -> session.persist(ContributionRow.of(contribution, row.secret, windows, arrival)));
    }

    private byte[] newSecret() {
        var secret = new byte[Pseudonym.SECRET_LENGTH];
        random.nextBytes(secret);
        return secret;
    }

    private String json(Cell cell) {
        try {
            return json.writeValueAsString(cell.sorted());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts by name cannot be written as JSON", e);
        }
    }

    /// The `seen_event` table, which only the statements above use: here is how far each column may travel.
    @Entity
    @Immutable
    @Table(name = "seen_event")
    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    static class SeenEventRow {

        @Id
        @Classified(INTERNAL)
        UUID event;

        @Column(name = "seen_at")
        @Classified(INTERNAL)
        Instant seenAt;
    }
}
