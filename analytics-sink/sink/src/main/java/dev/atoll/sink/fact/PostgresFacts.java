package dev.atoll.sink.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.analytics.AnonymizedFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresFacts implements Facts {

    /// The driver would write a text for a JSON column as a JSON string, so it is told that it is a text.
    private static final String INSERT = """
            insert into fact (id, region, counted, window_start, window_end, dimensions, count)
            values (:id, :region, :counted, :start, :end, cast(cast(:dimensions as text) as jsonb), :count)
            on conflict (id) do nothing""";

    private final Mutiny.SessionFactory database;
    private final ObjectMapper json;

    PostgresFacts(Mutiny.SessionFactory database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Uni<Boolean> add(AnonymizedFact fact) {
        return database.withTransaction(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", fact.id())
                        .setParameter("region", fact.region().value())
                        .setParameter("counted", fact.counted())
                        .setParameter("start", fact.windowStart())
                        .setParameter("end", fact.windowEnd())
                        .setParameter("dimensions", json(fact.dimensions()))
                        .setParameter("count", fact.count())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<Sums> sum(Question question) {
        return database.withSession(
                        session -> session.createNativeQuery(PostgresSums.sql(question.by()), Object[].class)
                                .setParameter("counted", question.counted())
                                .setParameter("from", question.from())
                                .setParameter("to", question.to())
                                .getResultList())
                .map(PostgresFacts::sums);
    }

    private static Sums sums(List<Object[]> rows) {
        var groups = rows.stream().map(PostgresFacts::group).toList();
        return new Sums(groups, rows.isEmpty() ? 0 : number(rows.getFirst(), 1));
    }

    /// A row is the group's values, its count and the count of all groups.
    private static Group group(Object[] row) {
        var values =
                Arrays.stream(row, 0, row.length - 2).map(String.class::cast).toList();
        return new Group(values, number(row, 2));
    }

    private static long number(Object[] row, int fromTheEnd) {
        return ((Number) row[row.length - fromTheEnd]).longValue();
    }

    private String json(Map<String, String> dimensions) {
        try {
            return json.writeValueAsString(dimensions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts by name cannot be written as JSON", e);
        }
    }
}
