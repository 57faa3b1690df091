package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresChanges implements Changes {

    private static final String CURRENT = """
            select distinct on (kind, key) * from change
            where '*' = any(regions) or :region = any(regions)
            order by kind, key, revision desc""";

    /// Behind the last change for every region, nothing older can hold.
    private static final String STANDING = """
            select c.* from change c
            where c.revision >= coalesce((
                select max(e.revision) from change e
                where e.kind = c.kind and e.key = c.key and '*' = any(e.regions)), 0)""";

    private static final String ABOUT = STANDING
            + " and (c.kind, c.key) in (select * from unnest(cast(:kinds as text[]), cast(:keys as text[])))"
            + " order by c.revision";

    /// All of some kinds: what is newest for a region that it names, or for every region.
    private static final String OF_KINDS = """
            select c.* from change c
            where c.revision in (
                select distinct on (e.kind, e.key, region) e.revision
                from change e, unnest(e.regions) as region
                where e.kind = any(cast(:whole as text[]))
                order by e.kind, e.key, region, e.revision desc)
            union
            """ + ABOUT.replace(" order by c.revision", " order by revision");

    private static final String ALL = STANDING + " order by c.revision";

    private final Mutiny.SessionFactory database;
    private final InstantSource clock;
    private final Judge judge;

    PostgresChanges(Mutiny.SessionFactory database, InstantSource clock, ChangelogConfig config) {
        this.database = database;
        this.clock = clock;
        this.judge = new Judge(config.massRemovalPercent(), config.massRemovalFloor());
    }

    @Override
    public Uni<AppendOutcome> append(Draft draft, List<Review> reviews) {
        return database.withTransaction(session -> session.find(
                        ChangeHeadRow.class, ChangeHeadRow.ID, LockModeType.PESSIMISTIC_WRITE)
                .chain(head -> standings(draft, reviews, session)
                        .map(before -> judge.judge(draft, reviews, head.toHead(), before, clock.instant()))
                        .call(outcome -> keep(draft, outcome, head, session))));
    }

    private static Uni<Void> keep(Draft draft, AppendOutcome outcome, ChangeHeadRow head, Mutiny.Session session) {
        if (draft.dryRun() || !(outcome instanceof AppendOutcome.Accepted(var changes, var _))) {
            return Uni.createFrom().voidItem();
        }
        head.moveTo(changes.getLast());
        return session.persistAll(changes.stream().map(ChangeRow::of).toArray());
    }

    private static Uni<Standings> standings(Draft draft, List<Review> reviews, Mutiny.Session session) {
        return (draft.removes()
                        ? session.createNativeQuery(ALL, ChangeRow.class)
                        : looked(draft, kinds(draft, reviews), session))
                .getResultList()
                .map(rows -> Standings.of(toChanges(rows)));
    }

    private static String[] kinds(Draft draft, List<Review> reviews) {
        return reviews.stream()
                .map(Review::kinds)
                .filter(draft::touches)
                .flatMap(Set::stream)
                .map(DecisionKind::name)
                .distinct()
                .toArray(String[]::new);
    }

    private static Mutiny.SelectionQuery<ChangeRow> looked(Draft draft, String[] whole, Mutiny.Session session) {
        return whole.length == 0
                ? about(draft.subjects(), session)
                : about(draft.subjects(), session.createNativeQuery(OF_KINDS, ChangeRow.class))
                        .setParameter("whole", whole);
    }

    private static Mutiny.SelectionQuery<ChangeRow> about(List<Subject> subjects, Mutiny.Session session) {
        return about(subjects, session.createNativeQuery(ABOUT, ChangeRow.class));
    }

    private static Mutiny.SelectionQuery<ChangeRow> about(
            List<Subject> subjects, Mutiny.SelectionQuery<ChangeRow> query) {
        return query.setParameter(
                        "kinds",
                        subjects.stream().map(subject -> subject.kind().name()).toArray(String[]::new))
                .setParameter("keys", subjects.stream().map(Subject::key).toArray(String[]::new));
    }

    @Override
    public Uni<Holding> holding(Subject subject) {
        return database.withSession(session -> about(List.of(subject), session)
                .getResultList()
                .map(rows -> Standings.of(toChanges(rows)).about(subject)));
    }

    @Override
    public Uni<Standing> standing(RegionId region) {
        return database.withSession(session -> session.createNativeQuery(CURRENT, ChangeRow.class)
                .setParameter("region", region.value())
                .getResultList()
                .map(rows -> Standing.of(toChanges(rows))));
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
