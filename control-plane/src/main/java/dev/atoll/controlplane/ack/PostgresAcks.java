package dev.atoll.controlplane.ack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.atoll.contracts.control.Acknowledgement.LocalDecision;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.ack.AcksView.Bucket;
import dev.atoll.controlplane.ack.AcksView.InstanceView;
import dev.atoll.controlplane.ack.AcksView.OverrideView;
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

    private static final String REMEMBER = """
            insert into region_override (region, kind, key, expires_at, reason, first_told, last_told)
            select heard.region, told.kind, told.key, told."expiresAt", min(told.reason), min(heard.last_seen), max(heard.last_seen)
            from jsonb_to_recordset(cast(cast(:sayings as text) as jsonb)) as heard(region text, last_seen timestamptz, overrides text),
                jsonb_to_recordset(cast(heard.overrides as jsonb))
                    as told(kind text, key text, "expiresAt" timestamptz, reason text)
            group by heard.region, told.kind, told.key, told."expiresAt"
            order by heard.region, told.kind, told.key, told."expiresAt"
            on conflict (region, kind, key, expires_at) do update set
                first_told = least(region_override.first_told, excluded.first_told),
                last_told = greatest(region_override.last_told, excluded.last_told)""";

    private static final String FORGET_OVERRIDES = "delete from region_override where last_told < :before";
    private static final int MOST_OVERRIDES = 100;

    private static final TypeReference<List<LocalDecision>> OVERRIDES = new TypeReference<>() {};

    private final Mutiny.SessionFactory database;
    private final ObjectMapper json;

    PostgresAcks(Mutiny.SessionFactory database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Adds what a replica heard, and forgets who was not heard of since, and overrides that nobody told of since.
    /// Pushes come first: what an instance said before tells whether it was one.
    Uni<Void> add(Heard heard, Instant since, Instant overridesSince) {
        var sayings = sayings(heard);
        return database.withTransaction(session -> write(session, PUSH, "pushes", pushes(heard))
                .chain(() -> write(session, SAY, "sayings", sayings))
                .chain(() -> write(session, FORGET, "before", since))
                .chain(() -> write(session, REMEMBER, "sayings", sayings))
                .chain(() -> write(session, FORGET_OVERRIDES, "before", overridesSince))
                .replaceWithVoid());
    }

    private static Uni<Integer> write(Mutiny.Session session, String statement, String parameter, Object value) {
        return session.createNativeQuery(statement)
                .setParameter(parameter, value)
                .executeUpdate();
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
        return database.withSession(session -> instances(session, region)
                .chain(instances -> pushes(session, region)
                        .chain(pushes -> overrides(session, region)
                                .map(overrides -> new AcksView(region.value(), instances, pushes, overrides)))));
    }

    private Uni<List<InstanceView>> instances(Mutiny.Session session, RegionId region) {
        return session.createQuery(
                        "from AckRow a where a.region = :region order by a.process, a.instance", AckRow.class)
                .setParameter("region", region.value())
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(this::view).toList());
    }

    private static Uni<PushView> pushes(Mutiny.Session session, RegionId region) {
        return session.createQuery("from PushTimeRow p where p.region = :region", PushTimeRow.class)
                .setParameter("region", region.value())
                .getResultList()
                .map(PostgresAcks::view);
    }

    private static Uni<List<OverrideView>> overrides(Mutiny.Session session, RegionId region) {
        return session.createQuery(
                        "from RegionOverrideRow o where o.region = :region order by o.firstTold desc",
                        RegionOverrideRow.class)
                .setParameter("region", region.value())
                .setMaxResults(MOST_OVERRIDES)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresAcks::view).toList());
    }

    private static OverrideView view(RegionOverrideRow row) {
        return new OverrideView(row.kind, row.key, row.reason, row.expiresAt, row.firstTold, row.lastTold);
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
