package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.database.StorableText;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagAnswers;
import dev.atoll.runtime.unleash.FlagState;
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

/// How flags are used, by hour and region: what the SDKs and the regions tell of flags that there are, added up.
@ApplicationScoped
class PostgresFlagUsages implements FlagUsages {

    private static final int MAX_ROWS = 20_000; // of one report: a region has some hundred flags
    private static final String ADD = """
            insert into flag_usage (flag, region, hour, answer, times) values (:flag, :region, :hour, :answer, :times)
            on conflict (flag, region, hour, answer) do update set times = flag_usage.times + excluded.times""";
    private static final String FORGET = "delete from flag_usage where hour < :before";
    private static final int LONGEST_VARIANT = 200;

    private final Mutiny.SessionFactory database;
    private final LoggedFlagStates states;
    private final InstantSource clock;

    PostgresFlagUsages(Mutiny.SessionFactory database, LoggedFlagStates states, InstantSource clock) {
        this.database = database;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public Uni<Void> count(Audience audience, JsonNode metrics) {
        return states.current(audience.environment())
                .map(state -> rows(audience, metrics, state))
                .chain(this::add);
    }

    private Uni<Void> add(List<FlagUsage> usages) {
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

    /// Forgets what is older.
    ///
    /// @return how many rows those were
    Uni<Integer> forget(Instant before) {
        return database.withTransaction(session ->
                session.createNativeQuery(FORGET).setParameter("before", before).executeUpdate());
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
    private List<FlagUsage> rows(Audience audience, JsonNode metrics, FlagState state) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<FlagUsage> usages = new ArrayList<>();
        for (var answers : FlagAnswers.read(metrics, audience, state)) {
            usages.add(new FlagUsage(answers.flag(), audience.environment(), hour, "yes", answers.yes()));
            usages.add(new FlagUsage(answers.flag(), audience.environment(), hour, "no", answers.no()));
            answers.variants().forEach((name, times) -> {
                if (name.length() <= LONGEST_VARIANT && StorableText.isStorable(name)) {
                    usages.add(new FlagUsage(answers.flag(), audience.environment(), hour, "variant:" + name, times));
                }
            });
        }
        usages.removeIf(usage -> usage.times() == 0);
        usages.sort(Comparator.comparing(FlagUsage::flag).thenComparing(FlagUsage::answer));
        return usages.size() > MAX_ROWS ? usages.subList(0, MAX_ROWS) : usages;
    }
}
