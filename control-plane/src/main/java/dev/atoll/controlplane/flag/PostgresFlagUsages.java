package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagUsages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// How flags are used, by hour and region: what the SDKs and the regions tell, added up.
@ApplicationScoped
class PostgresFlagUsages implements FlagUsages {

    private static final int MAX_ROWS = 20_000; // of one report: a region has some hundred flags
    private static final String ADD = """
            insert into flag_usage (flag, region, hour, answer, times) values (:flag, :region, :hour, :answer, :times)
            on conflict (flag, region, hour, answer) do update set times = flag_usage.times + excluded.times""";

    private final Mutiny.SessionFactory database;
    private final InstantSource clock;

    PostgresFlagUsages(Mutiny.SessionFactory database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Void> count(Audience audience, JsonNode metrics) {
        var usages = read(audience.environment(), metrics);
        return usages.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.withTransaction(session -> {
                    var added = Uni.createFrom().voidItem();
                    for (var usage : usages) {
                        added = added.chain(() -> add(usage, session)).replaceWithVoid();
                    }
                    return added;
                });
    }

    /// The use of one flag since the moment, the last hour first.
    Uni<List<FlagUsage>> since(String flag, Instant since) {
        return database.withSession(session -> session.createQuery(
                        "from FlagUsageRow u where u.flag = :flag and u.hour >= :since order by u.hour desc, u.region,"
                                + " u.answer",
                        FlagUsageRow.class)
                .setParameter("flag", flag)
                .setParameter("since", since)
                .setMaxResults(MAX_ROWS)
                .getResultList()
                .map(rows -> rows.stream().map(FlagUsageRow::toUsage).toList()));
    }

    private static Uni<Integer> add(FlagUsage usage, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("flag", usage.flag())
                .setParameter("region", usage.region())
                .setParameter("hour", usage.hour())
                .setParameter("answer", usage.answer())
                .setParameter("times", usage.times())
                .executeUpdate();
    }

    /// In the order of the key, so that two reports never wait for each other.
    private List<FlagUsage> read(String region, JsonNode metrics) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<FlagUsage> usages = new ArrayList<>();
        for (var toggle : metrics.path("bucket").path("toggles").properties()) {
            var flag = toggle.getKey();
            if (!FlagName.isValid(flag)) {
                continue;
            }
            usages.add(new FlagUsage(
                    flag, region, hour, "yes", toggle.getValue().path("yes").asLong()));
            usages.add(new FlagUsage(
                    flag, region, hour, "no", toggle.getValue().path("no").asLong()));
            toggle.getValue()
                    .path("variants")
                    .properties()
                    .forEach(variant -> usages.add(new FlagUsage(
                            flag,
                            region,
                            hour,
                            "variant:" + variant.getKey(),
                            variant.getValue().asLong())));
        }
        usages.removeIf(usage -> usage.times() <= 0);
        usages.sort(Comparator.comparing(FlagUsage::flag).thenComparing(FlagUsage::answer));
        return usages.size() > MAX_ROWS ? usages.subList(0, MAX_ROWS) : usages;
    }
}
