package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import dev.atoll.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Keeps redemptions in the region's PostgreSQL. The stock is taken last, so that the one row for which all
/// callers compete is locked for as short as can be. The customer's phone is read by the statement that needs it
/// anyway.
@ApplicationScoped
class PostgresRedemptions implements Redemptions {

    private static final String INSERT = """
            insert into redemption (id, coupon, customer, idempotency_key, redeemed_at, notification)
            select cast(:id as uuid), :coupon, :customer, cast(:key as text), cast(:at as timestamptz),
                   case when phone is null then 'FAILED' else 'PENDING' end
            from (select (select phone from customer where id = :person) as phone) known
            on conflict (coupon, customer) do nothing
            returning coalesce((select phone from customer where id = :person), '')""";

    private static final String TAKE_ONE = "update coupon set stock = stock - 1 where code = :code and stock > 0";

    private static final String NOTIFIED = """
            update redemption set notification = :notification, notified_at = :at
            where id = :id and notification = 'PENDING'""";

    private final Mutiny.SessionFactory database;
    private final Outbox outbox;
    private final RegionId region;

    PostgresRedemptions(Mutiny.SessionFactory database, Outbox outbox, RegionId region) {
        this.database = database;
        this.outbox = outbox;
        this.region = region;
    }

    @Override
    public Uni<RedemptionOutcome> add(Redemption redemption, Notice notice, @Nullable String idempotencyKey) {
        return database.withTransaction((session, transaction) -> insert(redemption, idempotencyKey, session)
                .chain(phones -> phones.isEmpty()
                        ? answerAgain(redemption, idempotencyKey, session)
                        : tell(redemption, notice, phones.getFirst(), session)
                                .chain(() -> takeFromStock(redemption, session, transaction))));
    }

    @Override
    public Uni<Optional<Redemption>> earlier(Coupon coupon, CustomerId customer, String idempotencyKey) {
        return database.withSession(session -> row(coupon.code(), customer, session))
                .map(row -> Optional.ofNullable(row)
                        .filter(earlier -> idempotencyKey.equals(earlier.idempotencyKey))
                        .map(earlier -> earlier.toRedemption(coupon.campaign())));
    }

    @Override
    public Uni<Optional<Standing>> find(UUID redemption, CustomerId customer) {
        return database.withSession(session -> session.createQuery(
                                "from RedemptionRow where id = :id and customer = :customer", RedemptionRow.class)
                        .setParameter("id", redemption)
                        .setParameter("customer", customer.value())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(RedemptionRow::toStanding));
    }

    @Override
    public Uni<Void> notified(UUID redemption, Notification notification, Instant at) {
        return database.withTransaction(session -> session.createNativeQuery(NOTIFIED)
                        .setParameter("notification", notification.name())
                        .setParameter("at", at)
                        .setParameter("id", redemption)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// The customer's phone, or an empty text for one without; no row when this customer has redeemed before.
    private static Uni<List<String>> insert(Redemption redemption, @Nullable String key, Mutiny.Session session) {
        return session.createNativeQuery(INSERT, String.class)
                .setParameter("id", redemption.id())
                .setParameter("coupon", redemption.coupon().value())
                .setParameter("customer", redemption.customer().value())
                .setParameter("person", UUID.fromString(redemption.customer().value()))
                .setParameter("key", key)
                .setParameter("at", redemption.at())
                .getResultList();
    }

    private Uni<Void> tell(Redemption redemption, Notice notice, String phone, Mutiny.Session session) {
        var event = outbox.append(redemption.toEvent(region), session);
        return phone.isEmpty()
                ? event
                : event.chain(() -> outbox.append(notice.about(redemption, new PhoneNumber(phone), region), session));
    }

    private static Uni<RedemptionOutcome> takeFromStock(
            Redemption redemption, Mutiny.Session session, Mutiny.Transaction transaction) {
        return session.flush()
                .chain(() -> session.createNativeQuery(TAKE_ONE)
                        .setParameter("code", redemption.coupon().value())
                        .executeUpdate())
                .map(taken -> outcome(redemption, taken, transaction));
    }

    private static RedemptionOutcome outcome(Redemption redemption, int taken, Mutiny.Transaction transaction) {
        if (taken == 1) {
            return new Redeemed(redemption);
        }
        transaction.markForRollback();
        return new Refused(Reason.SOLD_OUT);
    }

    private static Uni<RedemptionOutcome> answerAgain(
            Redemption redemption, @Nullable String key, Mutiny.Session session) {
        return row(redemption.coupon(), redemption.customer(), session)
                .map(row -> key != null && key.equals(row.idempotencyKey)
                        ? new Redeemed(row.toRedemption(redemption.campaign()))
                        : new Refused(Reason.ALREADY_REDEEMED));
    }

    private static Uni<RedemptionRow> row(CouponCode coupon, CustomerId customer, Mutiny.Session session) {
        return session.createQuery(
                        "from RedemptionRow where coupon = :coupon and customer = :customer", RedemptionRow.class)
                .setParameter("coupon", coupon.value())
                .setParameter("customer", customer.value())
                .getSingleResultOrNull();
    }
}
