package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            where c.revision <= :upTo and c.revision >= coalesce((
                select max(e.revision) from change e
                where e.kind = c.kind and e.key = c.key and '*' = any(e.regions) and e.revision <= :upTo), 0)""";

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

    private static final String FIRST = """
            select distinct on (key) * from change where kind = :kind order by key, revision""";

    /// The same as [#STANDING] of everything, in two passes over the log instead of a look for each of its rows.
    private static final String ALL = """
            with whole as (
                select kind, key, max(revision) as revision from change
                where '*' = any(regions) and revision <= :upTo
                group by kind, key)
            select c.* from change c left join whole w on w.kind = c.kind and w.key = c.key
            where c.revision <= :upTo and c.revision >= coalesce(w.revision, 0)
            order by c.revision""";

    private static final Map<String, String> CONDITIONS = Map.of(
            "after", "revision > :after",
            "before", "revision < :before",
            "kind", "kind = :kind",
            "key", "key = :key",
            "region", "regions && array['*', cast(:region as text)]",
            "author", "author = :author",
            "since", "at >= :since",
            "until", "at < :until");

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
        return database.withTransaction(session -> lock(session)
                .chain(head -> standings(draft, reviews, session)
                        .map(before -> judge.judge(draft, reviews, head.toHead(), before, clock.instant()))
                        .call(outcome -> keep(draft.dryRun(), outcome, head, session))));
    }

    @Override
    public Uni<Rollback.Outcome> rollBack(
            Rollback rollback, Function<Draft, Optional<AppendOutcome>> rules, List<Review> reviews) {
        return database.withTransaction(session -> lock(session)
                .chain(head -> outcome(rollback, rules, reviews, head.toHead(), session)
                        .call(outcome -> keep(rollback.dryRun(), outcome.appended(), head, session))));
    }

    @Override
    public Uni<AppendOutcome> raiseEpoch(long epoch, String author, String reason) {
        var proposal = Proposal.epoch(epoch, author, reason);
        return database.withTransaction(session -> lock(session)
                .chain(head -> Uni.createFrom()
                        .item(head.toHead().raise(epoch, proposal, clock.instant()))
                        .call(outcome -> keep(false, outcome, head, session))));
    }

    private Uni<Rollback.Outcome> outcome(
            Rollback rollback,
            Function<Draft, Optional<AppendOutcome>> rules,
            List<Review> reviews,
            Head head,
            Mutiny.Session session) {
        return all(rollback.to(), session)
                .chain(then -> all(head.revision(), session)
                        .map(now -> rollback.outcome(
                                head.revision(),
                                then,
                                now,
                                draft -> rules.apply(draft)
                                        .orElseGet(() -> judge.judge(draft, reviews, head, now, clock.instant())))));
    }

    /// Until the transaction ends, nobody else appends.
    private static Uni<ChangeHeadRow> lock(Mutiny.Session session) {
        return session.find(ChangeHeadRow.class, ChangeHeadRow.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<Void> keep(boolean dryRun, AppendOutcome outcome, ChangeHeadRow head, Mutiny.Session session) {
        if (dryRun || !(outcome instanceof AppendOutcome.Accepted(var changes, var _, var _)) || changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        head.moveTo(changes.getLast());
        return session.persistAll(changes.stream().map(ChangeRow::of).toArray());
    }

    private static Uni<Standings> standings(Draft draft, List<Review> reviews, Mutiny.Session session) {
        return draft.takesAway()
                ? all(Long.MAX_VALUE, session)
                : looked(draft.subjects(), kinds(draft, reviews), session)
                        .getResultList()
                        .map(rows -> Standings.of(toChanges(rows)));
    }

    private static Uni<Standings> all(long upTo, Mutiny.Session session) {
        return session.createNativeQuery(ALL, ChangeRow.class)
                .setParameter("upTo", upTo)
                .getResultList()
                .map(rows -> Standings.of(toChanges(rows)));
    }

    private static Set<DecisionKind> kinds(Draft draft, List<Review> reviews) {
        return reviews.stream()
                .filter(review -> review.concerns(draft))
                .map(Review::kinds)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Mutiny.SelectionQuery<ChangeRow> looked(
            List<Subject> subjects, Set<DecisionKind> whole, Mutiny.Session session) {
        return whole.isEmpty()
                ? about(subjects, session)
                : about(subjects, session.createNativeQuery(OF_KINDS, ChangeRow.class))
                        .setParameter(
                                "whole", whole.stream().map(DecisionKind::name).toArray(String[]::new));
    }

    private static Mutiny.SelectionQuery<ChangeRow> about(List<Subject> subjects, Mutiny.Session session) {
        return about(subjects, session.createNativeQuery(ABOUT, ChangeRow.class));
    }

    private static Mutiny.SelectionQuery<ChangeRow> about(
            List<Subject> subjects, Mutiny.SelectionQuery<ChangeRow> query) {
        return query.setParameter("upTo", Long.MAX_VALUE)
                .setParameter(
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
    public Uni<Map<Subject, Holding>> holdings(Set<DecisionKind> kinds) {
        return database.withSession(session -> looked(List.of(), kinds, session)
                .getResultList()
                .map(rows -> Standings.of(toChanges(rows)).bySubject()));
    }

    @Override
    public Uni<Map<Subject, Instant>> beginnings(DecisionKind kind) {
        return database.withSession(session -> session.createNativeQuery(FIRST, ChangeRow.class)
                .setParameter("kind", kind.name())
                .getResultList()
                .map(rows -> toChanges(rows).stream().collect(Collectors.toMap(Change::subject, Change::at))));
    }

    @Override
    public Uni<Standing> standing(RegionId region) {
        return database.withSession(session -> session.createNativeQuery(CURRENT, ChangeRow.class)
                .setParameter("region", region.value())
                .getResultList()
                .map(rows -> new Standing(toChanges(rows))));
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
    public Uni<List<Change>> find(Search search) {
        return database.withSession(
                session -> query(search, session).getResultList().map(PostgresChanges::toChanges));
    }

    /// Asks for what is looked for alone, so that PostgreSQL may choose the index that fits.
    private static Mutiny.SelectionQuery<ChangeRow> query(Search search, Mutiny.Session session) {
        var asked = asked(search);
        var where = asked.keySet().stream().map(CONDITIONS::get).collect(Collectors.joining(" and "));
        var order = search.newestFirst() ? " order by revision desc" : " order by revision";
        var query = session.createNativeQuery("select * from change where " + where + order, ChangeRow.class)
                .setMaxResults(search.limit());
        asked.forEach(query::setParameter);
        return query;
    }

    private static Map<String, Object> asked(Search search) {
        var asked = new TreeMap<String, Object>();
        asked.put("after", search.after());
        asked.put("before", search.before());
        Optional.ofNullable(search.kind()).ifPresent(kind -> asked.put("kind", kind.name()));
        Optional.ofNullable(search.key()).ifPresent(key -> asked.put("key", key));
        Optional.ofNullable(search.region()).ifPresent(region -> asked.put("region", region));
        Optional.ofNullable(search.author()).ifPresent(author -> asked.put("author", author));
        Optional.ofNullable(search.since()).ifPresent(since -> asked.put("since", since));
        Optional.ofNullable(search.until()).ifPresent(until -> asked.put("until", until));
        return asked;
    }

    private static List<Change> toChanges(List<ChangeRow> rows) {
        return rows.stream().map(ChangeRow::toChange).toList();
    }
}
