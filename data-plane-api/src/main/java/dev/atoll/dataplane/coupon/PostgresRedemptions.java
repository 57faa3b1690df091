package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import dev.atoll.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Keeps redemptions in the region's PostgreSQL. The stock is taken last, so that the one row for which all callers
/// compete is locked for as short as can be.
@ApplicationScoped
class PostgresRedemptions implements Redemptions {

    private static final String INSERT = """
            insert into redemption (id, coupon, customer, idempotency_key, redeemed_at)
            values (:id, :coupon, :customer, cast(:key as text), :at)
            on conflict (coupon, customer) do nothing""";

    private static final String TAKE_ONE = "update coupon set stock = stock - 1 where code = :code and stock > 0";

    private final Mutiny.SessionFactory database;
    private final Outbox outbox;
    private final RegionId region;

    PostgresRedemptions(Mutiny.SessionFactory database, Outbox outbox, RegionId region) {
        this.database = database;
        this.outbox = outbox;
        this.region = region;
    }

    @Override
    public Uni<RedemptionOutcome> add(Redemption redemption, @Nullable String idempotencyKey) {
        return database.withTransaction((session, transaction) -> insert(redemption, idempotencyKey, session)
                .chain(inserted -> inserted == 1
                        ? takeFromStock(redemption, session, transaction)
                        : answerAgain(redemption, idempotencyKey, session)));
    }

    private static Uni<Integer> insert(Redemption redemption, @Nullable String key, Mutiny.Session session) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", redemption.id())
                .setParameter("coupon", redemption.coupon().value())
                .setParameter("customer", redemption.customer().value())
                .setParameter("key", key)
                .setParameter("at", redemption.at())
                .executeUpdate();
    }

    private Uni<RedemptionOutcome> takeFromStock(
            Redemption redemption, Mutiny.Session session, Mutiny.Transaction transaction) {
        return outbox.append(redemption.toEvent(region), session)
                .chain(session::flush)
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
        return session.createQuery(
                        "from RedemptionRow where coupon = :coupon and customer = :customer", RedemptionRow.class)
                .setParameter("coupon", redemption.coupon().value())
                .setParameter("customer", redemption.customer().value())
                .getSingleResult()
                .map(row -> key != null && key.equals(row.idempotencyKey)
                        ? new Redeemed(row.toRedemption(redemption.campaign()))
                        : new Refused(Reason.ALREADY_REDEEMED));
    }
}
