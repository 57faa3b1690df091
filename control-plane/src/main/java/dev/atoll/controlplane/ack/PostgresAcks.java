package dev.atoll.controlplane.ack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.atoll.contracts.control.Acknowledgement.LocalDecision;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.ack.AcksView.Bucket;
import dev.atoll.controlplane.ack.AcksView.InstanceView;
import dev.atoll.controlplane.ack.AcksView.PushView;
import dev.atoll.controlplane.ack.Heard.Saying;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/// What all replicas heard. Rows are locked in the order of their keys, so that two replicas never wait for each other.
@ApplicationScoped
class PostgresAcks {

    private static final int MOST = 10_000;

    private static final String SAY = """
            insert into ack (region, process, instance, epoch, revision, source, applied_at, since, last_seen, overrides)
            select * from jsonb_to_recordset(cast(cast(:sayings as text) as jsonb)) as heard(region text, process text, instance text,
                epoch bigint, revision bigint, source text, applied_at timestamptz, since timestamptz,
                last_seen timestamptz, overrides text)
            order by region, process, instance
            on conflict (region, process, instance) do update set
                since = case when (ack.epoch, ack.revision) = (excluded.epoch, excluded.revision)
                    then least(ack.since, excluded.since) else excluded.since end,
                epoch = excluded.epoch, revision = excluded.revision, source = excluded.source,
                applied_at = excluded.applied_at, last_seen = excluded.last_seen, overrides = excluded.overrides
            where ack.last_seen <= excluded.last_seen""";

    private static final String PUSH = """
            insert into push_time (region, at_most_millis, times, sum_millis)
            select region, at_most_millis, count(*), sum(millis)
            from jsonb_to_recordset(cast(cast(:pushes as text) as jsonb)) as heard(region text, process text,
                instance text, epoch bigint, revision bigint, known boolean, at_most_millis bigint, millis bigint)
            where known or exists (select 1 from ack where ack.region = heard.region and ack.process = heard.process
                and ack.instance = heard.instance and ack.epoch = heard.epoch and ack.revision < heard.revision)
            group by region, at_most_millis order by region, at_most_millis
            on conflict (region, at_most_millis) do update set
                times = push_time.times + excluded.times, sum_millis = push_time.sum_millis + excluded.sum_millis""";

    private static final String FORGET = "delete from ack where last_seen < :before";

    private static final TypeReference<List<LocalDecision>> OVERRIDES = new TypeReference<>() {};

    private final Mutiny.SessionFactory database;
    private final ObjectMapper json;

    PostgresAcks(Mutiny.SessionFactory database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Adds what a replica heard, and forgets who was not heard of since. Pushes come first: what an instance said
    /// before tells whether it was one.
    Uni<Void> add(Heard heard, Instant since) {
        return database.withTransaction(session -> session.createNativeQuery(PUSH)
                .setParameter("pushes", pushes(heard))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(SAY)
                        .setParameter("sayings", sayings(heard))
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(FORGET)
                        .setParameter("before", since)
                        .executeUpdate())
                .replaceWithVoid());
    }

    private String sayings(Heard heard) {
        var rows = json.createArrayNode();
        heard.sayings().forEach(saying -> add(rows, saying));
        return rows.toString();
    }

    private void add(ArrayNode rows, Saying saying) {
        var view = saying.view();
        rows.addObject()
                .put("region", saying.region().value())
                .put("process", view.process())
                .put("instance", view.instance())
                .put("epoch", view.epoch())
                .put("revision", view.revision())
                .put("source", view.source())
                .put("applied_at", view.appliedAt().toString())
                .put("since", view.since().toString())
                .put("last_seen", view.lastSeen().toString())
                .put("overrides", json.valueToTree(view.overrides()).toString());
    }

    private String pushes(Heard heard) {
        var rows = json.createArrayNode();
        for (var push : heard.pushes()) {
            rows.addObject()
                    .put("region", push.region().value())
                    .put("process", push.process())
                    .put("instance", push.instance())
                    .put("epoch", push.epoch())
                    .put("revision", push.revision())
                    .put("known", push.known())
                    .put("at_most_millis", PushTimes.bucket(push.took()))
                    .put("millis", Math.max(0, push.took().toMillis()));
        }
        return rows.toString();
    }

    Uni<AcksView> of(RegionId region) {
        return database.withSession(session -> session.createQuery(
                        "from AckRow a where a.region = :region order by a.process, a.instance", AckRow.class)
                .setParameter("region", region.value())
                .setMaxResults(MOST)
                .getResultList()
                .chain(acks -> session.createQuery("from PushTimeRow p where p.region = :region", PushTimeRow.class)
                        .setParameter("region", region.value())
                        .getResultList()
                        .map(pushes -> new AcksView(
                                region.value(), acks.stream().map(this::view).toList(), view(pushes)))));
    }

    private InstanceView view(AckRow row) {
        return new InstanceView(
                row.process,
                row.instance,
                row.epoch,
                row.revision,
                row.source,
                row.appliedAt,
                row.since,
                row.lastSeen,
                overrides(row));
    }

    private List<LocalDecision> overrides(AckRow row) {
        try {
            return json.readValue(row.overrides, OVERRIDES);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("An acknowledgement holds no JSON", broken);
        }
    }

    private static PushView view(List<PushTimeRow> rows) {
        Map<Long, PushTimeRow> byBound =
                rows.stream().collect(Collectors.toMap(row -> row.atMostMillis, Function.identity()));
        var buckets = PushTimes.BOUNDS.stream()
                .map(bound -> new Bucket(bound, byBound.containsKey(bound) ? byBound.get(bound).times : 0))
                .toList();
        return new PushView(
                rows.stream().mapToLong(row -> row.times).sum(),
                rows.stream().mapToLong(row -> row.sumMillis).sum(),
                buckets);
    }
}
