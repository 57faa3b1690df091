package dev.atoll.anonymizer.aggregate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.outbox.Outbox;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/// Makes the fact that a cell's settled events become, and appends it to the outbox in the caller's transaction.
@ApplicationScoped
class PostgresFacts {

    private static final String TRACES = """
            select c.traceParent from ContributionRow c
            where c.cell = :cell and c.settlesAt <= :settled and c.traceParent <> ''
            order by c.windowStart, c.settlesAt, c.event""";

    private static final String NEXT_GENERATION = "select nextval('fact_generation')";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Outbox outbox;
    private final FactTrace trace;
    private final ObjectMapper json;
    private final RegionId region;

    PostgresFacts(Outbox outbox, FactTrace trace, ObjectMapper json, RegionId region) {
        this.outbox = outbox;
        this.trace = trace;
        this.json = json;
        this.region = region;
    }

    Uni<Void> append(CellRow cell, Waiting waiting, Instant settled, Mutiny.Session session) {
        return traces(cell, settled, session)
                .chain(traces -> session.createNativeQuery(NEXT_GENERATION, Long.class)
                        .getSingleResult()
                        .map(generation -> fact(cell(cell), waiting, generation))
                        .chain(fact -> append(fact, traces, session)));
    }

    private static Uni<List<String>> traces(CellRow cell, Instant settled, Mutiny.Session session) {
        return session.createQuery(TRACES, String.class)
                .setParameter("cell", cell.id)
                .setParameter("settled", settled)
                .setMaxResults(FactTrace.MOST)
                .getResultList();
    }

    private Uni<Void> append(AnonymizedFact fact, List<String> traces, Mutiny.Session session) {
        var span = trace.span(fact.counted(), traces);
        try (var _ = Context.root().with(span).makeCurrent()) {
            return outbox.append(fact, session); // takes the current trace before it returns
        } finally {
            span.end();
        }
    }

    private AnonymizedFact fact(Cell cell, Waiting waiting, long generation) {
        var start = Objects.requireNonNull(waiting.windowStart());
        var end = Objects.requireNonNull(waiting.windowEnd());
        var name =
                Stream.of(region.value(), cell.counted(), start.toString(), end.toString(), Long.toString(generation));
        return new AnonymizedFact(
                NameUuid.of(Stream.concat(name, cell.values())),
                region,
                cell.counted(),
                start,
                end,
                cell.dimensions(),
                waiting.events());
    }

    private Cell cell(CellRow row) {
        try {
            return new Cell(row.counted, json.readValue(row.dimensions, TEXTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cell's dimensions are not what this process writes", e);
        }
    }
}
